package io.ragstone.adapters.panache.chunk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log of changes to live chunks. A row says what to read again, so it makes every earlier row about the same thing
 * superfluous; those go at once, and the log stays as short as what there is to say.
 */
@ApplicationScoped
public class ChangeLog implements PanacheRepositoryBase<ChunkChangeEntity, Long> {
    private static final String LOG = """
            insert into chunk_change (tenant_id, model, knowledge_base_id, document_id, chunk_id)
            values (?, ?, ?, ?, ?)
            """;
    private static final String NEXT =
            "select model from StagedVectorEntity where tenantId = ?1 and knowledgeBaseId = ?2 and model is not null";
    private static final String FORGET_BASE =
            "delete from chunk_change where tenant_id = ? and model = ? and knowledge_base_id = ?";
    private static final String FORGET_DOCUMENT = FORGET_BASE + " and document_id = ?";
    private static final String FORGET_CHUNK = FORGET_DOCUMENT + " and chunk_id = ?";

    private final Sql sql;
    private final Locks locks;

    ChangeLog(Sql sql, Locks locks) {
        this.sql = sql;
        this.locks = locks;
    }

    /**
     * Comes before a change to what is live, and before its row: until the transaction ends nobody else changes anything
     * of this tenant. So rows become visible in the order of their numbers, and who follows the log misses none.
     */
    public void begin(UUID tenantId) {
        locks.hold("chunks of " + tenantId);
    }

    /** The same; returns all indexes that have to hear of the change: a knowledge base may be moving to another one. */
    List<IndexKey> begin(IndexKey key, UUID knowledgeBaseId) {
        begin(key.tenantId());
        return Stream.concat(Stream.of(key), next(key.tenantId(), knowledgeBaseId).stream())
                .distinct()
                .toList();
    }

    /** The index that a knowledge base is moving to. */
    public Optional<IndexKey> next(UUID tenantId, UUID knowledgeBaseId) {
        return getEntityManager()
                .createQuery(NEXT, String.class)
                .setParameter(1, tenantId)
                .setParameter(2, knowledgeBaseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(model -> new IndexKey(tenantId, model));
    }

    void chunks(List<IndexKey> keys, UUID knowledgeBaseId, UUID documentId, Collection<String> chunkIds) {
        keys.forEach(key -> chunks(key, knowledgeBaseId, documentId, chunkIds));
    }

    public void chunks(IndexKey key, UUID knowledgeBaseId, UUID documentId, Collection<String> chunkIds) {
        List<@Nullable Object[]> rows = chunkIds.stream()
                .map(id -> row(key, knowledgeBaseId, documentId, id))
                .toList();
        sql.batch(FORGET_CHUNK, rows);
        sql.batch(LOG, rows);
    }

    void documents(List<IndexKey> keys, UUID knowledgeBaseId, Collection<UUID> documentIds) {
        keys.forEach(key -> documents(key, knowledgeBaseId, documentIds));
    }

    private void documents(IndexKey key, UUID knowledgeBaseId, Collection<UUID> documentIds) {
        List<@Nullable Object[]> subjects =
                documentIds.stream().map(id -> row(key, knowledgeBaseId, id)).toList();
        sql.batch(FORGET_DOCUMENT, subjects);
        sql.batch(
                LOG,
                documentIds.stream()
                        .map(id -> row(key, knowledgeBaseId, id, null))
                        .toList());
    }

    /** Of a knowledge base that the log never spoke of no index knows; then there is nothing to say. */
    public void knowledgeBase(IndexKey key, UUID knowledgeBaseId) {
        int forgotten = sql.update(FORGET_BASE, key.tenantId(), key.embeddingModel(), knowledgeBaseId);
        if (forgotten > 0) {
            sql.update(LOG, key.tenantId(), key.embeddingModel(), knowledgeBaseId, null, null);
        }
    }

    long last(IndexKey key) {
        Long last = getEntityManager()
                .createQuery(
                        "select max(sequence) from ChunkChangeEntity where tenantId = ?1 and model = ?2", Long.class)
                .setParameter(1, key.tenantId())
                .setParameter(2, key.embeddingModel())
                .getSingleResult();
        return last == null ? 0 : last;
    }

    List<ChunkChangeEntity> after(IndexKey key, long sequence, int limit) {
        return find(
                        "tenantId = ?1 and model = ?2 and sequence > ?3 order by sequence",
                        key.tenantId(),
                        key.embeddingModel(),
                        sequence)
                .page(0, limit)
                .list();
    }

    private static @Nullable Object[] row(IndexKey key, @Nullable Object... subject) {
        @Nullable Object[] row = new @Nullable Object[2 + subject.length];
        row[0] = key.tenantId();
        row[1] = key.embeddingModel();
        System.arraycopy(subject, 0, row, 2, subject.length);
        return row;
    }
}
