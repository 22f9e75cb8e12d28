package io.ragstone.core.document;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was uploaded, and what became of it.
 *
 * @param source the API or channel it came through
 * @param blobKey where its bytes are, which may be another's
 * @param hasThumbnail whether a small picture of it is kept
 * @param generation the chunks of which generation are live; every parsing makes the next one
 * @param chunkCount how many chunks were made and added; adding the same content twice counts twice
 */
public record Document(
        UUID id,
        UUID tenantId,
        UUID knowledgeBaseId,
        UUID createdBy,
        String name,
        String source,
        long size,
        String blobKey,
        boolean hasThumbnail,
        String chunkMethod,
        @Nullable Map<String, Object> parserConfig,
        Map<String, Object> metadata,
        boolean enabled,
        ParseStatus parsing,
        int generation,
        long chunkCount,
        long tokenCount,
        Instant createdAt,
        Instant updatedAt) {
    /** The source of a document that never had a file. */
    public static final String VIRTUAL = "virtual";

    /** The source of a text that was pasted. */
    public static final String TEXT = "text";

    /** The source of a file that was given by itself. */
    public static final String FILE = "file";

    /** The source of a page of the web that somebody named. */
    public static final String PAGE = "url";

    /** The source of a page that was found while a site was visited. */
    public static final String SCRAPED = "scraped";

    /** The source of a text that another system keeps up to date. */
    public static final String PUSHED = "auto_push";

    private static final Set<String> TAKEN_IN = Set.of(TEXT, FILE, PAGE, SCRAPED, PUSHED);

    /** Whether it was taken in for what it says: without any text it has failed, and is not merely empty. */
    public boolean hasToSaySomething() {
        return TAKEN_IN.contains(source);
    }

    /** One of which nothing has been parsed yet. */
    public static Document unparsed(
            UUID id,
            UUID tenantId,
            UUID knowledgeBaseId,
            UUID createdBy,
            String name,
            String source,
            long size,
            String blobKey,
            String chunkMethod,
            @Nullable Map<String, Object> parserConfig,
            Instant createdAt) {
        return new Document(
                id,
                tenantId,
                knowledgeBaseId,
                createdBy,
                name,
                source,
                size,
                blobKey,
                false,
                chunkMethod,
                parserConfig,
                Map.of(),
                true,
                ParseStatus.UNSTARTED,
                0,
                0,
                0,
                createdAt,
                createdAt);
    }

    /** Whether the bytes go with the document; those of a document that was made of something else stay with that. */
    boolean ownsBlob() {
        return blobKey.equals(ownBlobKey(tenantId, id));
    }

    static String ownBlobKey(UUID tenantId, UUID id) {
        return tenantId + "/" + id;
    }

    /** Where its small picture is, if it has one. */
    public String thumbnailKey() {
        return ownBlobKey(tenantId, id) + "-thumbnail";
    }

    public String suffix() {
        return suffix(name);
    }

    /** A name's ending after the last dot, in lower case, or empty. */
    public static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
