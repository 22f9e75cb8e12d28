package io.ragstone.surfaces.ragflow.chunk;

import io.ragstone.api.model.RagflowChunk;
import io.ragstone.api.model.RagflowCreatedChunk;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chunk as RAGFlow shows it. */
public final class ChunkMapper {
    private ChunkMapper() {}

    public static RagflowChunk toChunk(Chunk chunk, String content, String documentName) {
        return new RagflowChunk()
                .id(RagflowIds.chunk(chunk.id()))
                .content(content)
                .documentId(RagflowIds.hex(chunk.documentId()))
                .docnmKwd(documentName)
                .importantKeywords(chunk.keywords())
                .questions(chunk.questions())
                .tagKwd(tags(chunk))
                .datasetId(RagflowIds.hex(chunk.knowledgeBaseId()))
                .imageId("")
                .available(chunk.available())
                .positions(positions(chunk));
    }

    static RagflowCreatedChunk toCreated(Chunk chunk) {
        return new RagflowCreatedChunk()
                .id(RagflowIds.chunk(chunk.id()))
                .content(chunk.content())
                .documentId(RagflowIds.hex(chunk.documentId()))
                .datasetId(RagflowIds.hex(chunk.knowledgeBaseId()))
                .importantKeywords(chunk.keywords())
                .questions(chunk.questions())
                .createTime(RagflowDates.plain(chunk.createdAt()))
                .createTimestamp(chunk.createdAt().toEpochMilli() / 1000.0);
    }

    /** The names of its tags; null, which is not shown, without any. */
    public static @Nullable List<String> tags(Chunk chunk) {
        return chunk.tags().isEmpty()
                ? null
                : chunk.tags().stream().map(ChunkTag::name).toList();
    }

    /** Page, left, right, top and bottom, each a whole number. */
    public static List<List<Integer>> positions(Chunk chunk) {
        return positions(chunk.positions());
    }

    public static List<List<Integer>> positions(List<Position> positions) {
        return positions.stream()
                .map(p -> List.of(
                        p.page(),
                        Math.round(p.left()),
                        Math.round(p.right()),
                        Math.round(p.top()),
                        Math.round(p.bottom())))
                .toList();
    }

    static Position position(List<Integer> five) {
        return new Position(five.get(0), five.get(1), five.get(2), five.get(3), five.get(4));
    }
}
