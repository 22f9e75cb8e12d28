package io.ragstone.core.document;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Documents. Every method takes the tenant first; another tenant's id is not found. */
public interface DocumentStore {
    void insert(Document document);

    /** Writes what the user may change: name, method, settings, metadata, enabled. Never parsing, counts or generation. */
    void update(Document document);

    Optional<Document> find(UUID tenantId, UUID id);

    List<Document> findAll(UUID tenantId, UUID knowledgeBaseId, Collection<UUID> ids);

    /**
     * Which of these names are in use, as they are written there; case makes no difference. Within a transaction nobody
     * else takes one of them until it ends.
     */
    Set<String> namesInUse(UUID tenantId, UUID knowledgeBaseId, Collection<String> among);

    /** What these documents are called, as far as there are such, by their ids. */
    Map<UUID, String> namesOf(UUID tenantId, Collection<UUID> ids);

    List<UUID> ids(UUID tenantId, UUID knowledgeBaseId);

    Paged<Document> list(UUID tenantId, UUID knowledgeBaseId, DocumentFilter filter, Order order, PageRequest page);

    /** Documents of any of the tenant's knowledge bases, the newest first. */
    Paged<Document> list(UUID tenantId, DocumentQuery query, PageRequest page);

    /** Counts the documents that a list with this filter shows. */
    DocumentFacets facets(UUID tenantId, UUID knowledgeBaseId, DocumentFilter filter);

    /** The metadata of every document of these knowledge bases, by document. */
    Map<UUID, Map<String, Object>> metadata(UUID tenantId, Collection<UUID> knowledgeBaseIds);

    void setParsing(UUID tenantId, UUID id, ParseStatus status);

    void setSize(UUID tenantId, UUID id, long bytes);

    /** Replaces the counts and makes this generation the live one. */
    void setLive(UUID tenantId, UUID id, int generation, long chunks, long tokens);

    /** Adds to the counts, which never fall below zero. */
    void addCounts(UUID tenantId, UUID id, long chunks, long tokens);

    /** Notes that there is a small picture of the document. Returns false when there is no such document any more. */
    boolean markThumbnail(UUID tenantId, UUID id);

    void delete(UUID tenantId, Collection<UUID> ids);
}
