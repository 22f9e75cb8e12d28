package io.ragstone.core.wiki.page;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What the passages that pages cite say now. Those that are switched off say nothing. */
public final class LiveSources {
    private final Map<String, String> digests;

    private LiveSources(Map<String, String> digests) {
        this.digests = digests;
    }

    public static LiveSources of(ChunkStore chunks, UUID tenantId, Collection<WikiPage> pages) {
        List<String> ids = pages.stream()
                .flatMap(page -> Stream.concat(
                        page.content().sources().stream(),
                        page.served().stream().flatMap(content -> content.sources().stream())))
                .map(PageSource::chunkId)
                .distinct()
                .toList();
        return ofChunks(chunks, tenantId, ids);
    }

    public static LiveSources ofChunks(ChunkStore chunks, UUID tenantId, Collection<String> ids) {
        Map<String, String> digests = new HashMap<>();
        chunks.findAll(tenantId, ids).stream()
                .filter(Chunk::available)
                .forEach(chunk -> digests.put(chunk.id(), Digests.of(chunk.content())));
        return new LiveSources(digests);
    }

    public boolean isThere(PageSource source) {
        return digests.containsKey(source.chunkId());
    }

    public boolean areThere(Collection<PageSource> sources) {
        return sources.stream().allMatch(this::isThere);
    }

    /** Whether all of them still say what they said. */
    public boolean areFresh(Collection<PageSource> sources) {
        return sources.stream().allMatch(source -> source.digest().equals(digests.get(source.chunkId())));
    }

    /** Whether a page was written from something that has changed since, or is gone. */
    public boolean makeStale(WikiPage page) {
        return !areFresh(page.content().sources());
    }
}
