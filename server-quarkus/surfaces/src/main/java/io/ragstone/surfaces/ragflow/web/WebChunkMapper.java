package io.ragstone.surfaces.ragflow.web;

import io.ragstone.api.model.RagflowWebChunk;
import io.ragstone.api.model.RagflowWebChunkDetail;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.surfaces.ragflow.chunk.ChunkMapper;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;

/** A chunk as the web interface shows it. */
final class WebChunkMapper {
    private WebChunkMapper() {}

    static RagflowWebChunk toChunk(Chunk chunk, String content, String documentName) {
        return new RagflowWebChunk()
                .chunkId(RagflowIds.chunk(chunk.id()))
                .contentWithWeight(content)
                .docId(RagflowIds.hex(chunk.documentId()))
                .docnmKwd(documentName)
                .importantKwd(chunk.keywords())
                .questionKwd(chunk.questions())
                .tagKwd(tags(chunk))
                .imageId("")
                .availableInt(chunk.available() ? 1 : 0)
                .positions(ChunkMapper.positions(chunk));
    }

    static RagflowWebChunkDetail toDetail(Chunk chunk, String documentName) {
        return new RagflowWebChunkDetail()
                .id(RagflowIds.chunk(chunk.id()))
                .contentWithWeight(chunk.content())
                .docId(RagflowIds.hex(chunk.documentId()))
                .kbId(RagflowIds.hex(chunk.knowledgeBaseId()))
                .docnmKwd(documentName)
                .importantKwd(chunk.keywords())
                .questionKwd(chunk.questions())
                .tagKwd(tags(chunk))
                .imgId("")
                .availableInt(chunk.available() ? 1 : 0)
                .positionInt(ChunkMapper.positions(chunk))
                .createTime(RagflowDates.plain(chunk.createdAt()))
                .createTimestampFlt(chunk.createdAt().toEpochMilli() / 1000.0);
    }

    static List<String> tags(Chunk chunk) {
        return chunk.tags().stream().map(ChunkTag::name).toList();
    }
}
