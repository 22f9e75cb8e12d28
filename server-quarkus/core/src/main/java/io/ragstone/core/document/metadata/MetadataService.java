package io.ragstone.core.document.metadata;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what metadata documents have, and changes it in many of them at once; searches see it at once. */
public final class MetadataService {
    private final DocumentStore store;
    private final DocumentService documents;
    private final Transactions transactions;

    public MetadataService(DocumentStore store, DocumentService documents, Transactions transactions) {
        this.store = store;
        this.documents = documents;
        this.transactions = transactions;
    }

    /**
     * Which documents to change.
     *
     * @param documents null for all of the knowledge base
     * @param condition null for any metadata
     */
    public record Selection(
            @Nullable Set<UUID> documents, @Nullable MetadataCondition condition) {
        boolean takes(UUID document, Map<String, Object> metadata) {
            return (documents == null || documents.contains(document))
                    && (condition == null || condition.matches(metadata));
        }
    }

    /**
     * What a change came to.
     *
     * @param matched how many documents were selected
     * @param changed how many of them are not what they were
     */
    public record Outcome(int matched, int changed) {}

    /** The fields that any document of these knowledge bases has, by name. */
    public Map<String, MetadataField> summary(Collection<KnowledgeBase> bases) {
        Map<String, MetadataCount> counts = new TreeMap<>();
        for (KnowledgeBase base : bases) {
            all(base)
                    .values()
                    .forEach(metadata ->
                            metadata.forEach((key, value) -> counts.computeIfAbsent(key, any -> new MetadataCount())
                                    .add(value)));
        }
        Map<String, MetadataField> fields = new TreeMap<>();
        counts.forEach((key, count) -> fields.put(key, count.field()));
        fields.values().removeIf(field -> field.values().isEmpty());
        return fields;
    }

    /** The documents of these knowledge bases that have each value of each field. */
    public Map<String, Map<String, List<UUID>>> occurrences(Collection<KnowledgeBase> bases) {
        Map<String, Map<String, List<UUID>>> occurrences = new TreeMap<>();
        for (KnowledgeBase base : bases) {
            all(base)
                    .forEach((document, metadata) -> metadata.forEach((key, value) -> MetadataCount.elements(value)
                            .forEach(element -> occurrences
                                    .computeIfAbsent(key, any -> new TreeMap<>())
                                    .computeIfAbsent(element, any -> new ArrayList<>())
                                    .add(document))));
        }
        return occurrences;
    }

    /** Makes these changes one after the other in every document of the selection. */
    public Outcome update(KnowledgeBase base, Selection selection, List<MetadataEdit> edits) {
        return transactions.call(() -> {
            Map<UUID, Map<String, Object>> selected = all(base);
            selected.entrySet().removeIf(one -> !selection.takes(one.getKey(), one.getValue()));
            Map<UUID, Map<String, Object>> changed = new HashMap<>();
            selected.forEach((document, before) -> {
                Map<String, Object> after = edited(before, edits);
                if (!after.equals(before)) {
                    changed.put(document, after);
                }
            });
            store.findAll(base.tenantId(), base.id(), changed.keySet())
                    .forEach(document -> documents.describe(document, changed.getOrDefault(document.id(), Map.of())));
            return new Outcome(selected.size(), changed.size());
        });
    }

    private Map<UUID, Map<String, Object>> all(KnowledgeBase base) {
        return new HashMap<>(store.metadata(base.tenantId(), List.of(base.id())));
    }

    private static Map<String, Object> edited(Map<String, Object> before, List<MetadataEdit> edits) {
        Map<String, Object> after = before;
        for (MetadataEdit edit : edits) {
            after = edit.applyTo(after);
        }
        return after;
    }
}
