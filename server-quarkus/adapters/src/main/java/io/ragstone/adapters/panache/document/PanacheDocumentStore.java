package io.ragstone.adapters.panache.document;

import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFacets;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentQuery;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Documents in the database. */
@ApplicationScoped
@StoreCall
public class PanacheDocumentStore implements DocumentStore {
    private final DocumentRepository documents;
    private final Locks locks;

    PanacheDocumentStore(DocumentRepository documents, Locks locks) {
        this.documents = documents;
        this.locks = locks;
    }

    @Override
    @Transactional
    public void insert(Document document) {
        documents.persist(new DocumentEntity(document));
    }

    @Override
    @Transactional
    public void update(Document document) {
        entity(document.tenantId(), document.id()).ifPresent(entity -> entity.take(document));
    }

    @Override
    public Optional<Document> find(UUID tenantId, UUID id) {
        return entity(tenantId, id).map(DocumentEntity::toDocument);
    }

    @Override
    public List<Document> findAll(UUID tenantId, UUID knowledgeBaseId, Collection<UUID> ids) {
        return Portions.of(ids).stream()
                .flatMap(portion -> documents
                        .list("tenantId = ?1 and knowledgeBaseId = ?2 and id in ?3", tenantId, knowledgeBaseId, portion)
                        .stream())
                .map(DocumentEntity::toDocument)
                .toList();
    }

    @Override
    public Set<String> namesInUse(UUID tenantId, UUID knowledgeBaseId, Collection<String> among) {
        locks.hold("names of documents in " + knowledgeBaseId);
        List<String> lower = among.stream().map(Lower::of).toList();
        return Portions.of(lower).stream()
                .flatMap(portion -> documents.names(tenantId, knowledgeBaseId, portion).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<UUID, String> namesOf(UUID tenantId, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (List<UUID> portion : Portions.of(ids)) {
            documents.named(tenantId, portion).forEach(found -> names.put(found.id(), found.name()));
        }
        return names;
    }

    @Override
    public List<UUID> ids(UUID tenantId, UUID knowledgeBaseId) {
        return documents.ids(tenantId, knowledgeBaseId);
    }

    @Override
    public Paged<Document> list(
            UUID tenantId, UUID knowledgeBaseId, DocumentFilter filter, Order order, PageRequest page) {
        Condition condition = condition(tenantId, knowledgeBaseId, filter);
        return Listing.page(
                documents.find(condition.text(), Listing.sort(order), condition.parameters()),
                page,
                DocumentEntity::toDocument);
    }

    @Override
    public Paged<Document> list(UUID tenantId, DocumentQuery query, PageRequest page) {
        Condition condition = DocumentConditions.of(tenantId, query);
        return Listing.page(
                documents.find(condition.text(), Listing.sort(Order.NEWEST_FIRST), condition.parameters()),
                page,
                DocumentEntity::toDocument);
    }

    @Override
    public DocumentFacets facets(UUID tenantId, UUID knowledgeBaseId, DocumentFilter filter) {
        Condition condition = condition(tenantId, knowledgeBaseId, filter);
        Map<String, Long> suffixes = new HashMap<>();
        Map<RunState, Long> states = new EnumMap<>(RunState.class);
        long total = 0;
        for (DocumentRepository.Counted counted : documents.counted(condition)) {
            suffixes.merge(counted.suffix(), counted.documents(), Long::sum);
            states.merge(counted.state(), counted.documents(), Long::sum);
            total += counted.documents();
        }
        return new DocumentFacets(total, suffixes, states);
    }

    private static Condition condition(UUID tenantId, UUID knowledgeBaseId, DocumentFilter filter) {
        Condition condition = new Condition()
                .and("tenantId = :tenant", "tenant", tenantId)
                .and("knowledgeBaseId = :base", "base", knowledgeBaseId);
        narrow(condition, filter);
        return condition;
    }

    private static void narrow(Condition condition, DocumentFilter filter) {
        if (filter.id() != null) {
            condition.and("id = :id", "id", filter.id());
        }
        if (filter.name() != null) {
            condition.and("name = :name", "name", filter.name());
        }
        condition.named(filter.keywords());
        FileConditions.narrow(condition, filter.suffixes(), filter.kinds());
        if (!filter.states().isEmpty()) {
            condition.and("parseState in :states", "states", filter.states());
        }
    }

    @Override
    public Map<UUID, Map<String, Object>> metadata(UUID tenantId, Collection<UUID> knowledgeBaseIds) {
        Map<UUID, Map<String, Object>> metadata = new HashMap<>();
        for (List<UUID> portion : Portions.of(knowledgeBaseIds)) {
            documents.metadata(tenantId, portion).forEach(found -> metadata.put(found.id(), found.metadata()));
        }
        return metadata;
    }

    @Override
    @Transactional
    public void setParsing(UUID tenantId, UUID id, ParseStatus status) {
        documents.setParsing(tenantId, id, status);
    }

    @Override
    @Transactional
    public void setSize(UUID tenantId, UUID id, long bytes) {
        documents.update("size = ?1 where tenantId = ?2 and id = ?3", bytes, tenantId, id);
    }

    @Override
    @Transactional
    public void setLive(UUID tenantId, UUID id, int generation, long chunks, long tokens) {
        documents.update(
                "generation = ?1, chunkCount = ?2, tokenCount = ?3 where tenantId = ?4 and id = ?5",
                generation,
                chunks,
                tokens,
                tenantId,
                id);
    }

    @Override
    @Transactional
    public void addCounts(UUID tenantId, UUID id, long chunks, long tokens) {
        documents.addCounts(tenantId, id, chunks, tokens);
    }

    @Override
    @Transactional
    public boolean markThumbnail(UUID tenantId, UUID id) {
        return documents.update("thumbnail = ?1 where tenantId = ?2 and id = ?3", true, tenantId, id) > 0;
    }

    @Override
    @Transactional
    public void delete(UUID tenantId, Collection<UUID> ids) {
        Portions.of(ids).forEach(portion -> {
            documents.forgetOrigins(tenantId, portion);
            documents.delete("tenantId = ?1 and id in ?2", tenantId, portion);
        });
    }

    private Optional<DocumentEntity> entity(UUID tenantId, UUID id) {
        return documents.find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }
}
