package io.ragstone.surfaces.ragflow.document;

import io.ragstone.core.document.Document;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the small picture of a document is, as RAGFlow spells it. */
public final class ThumbnailPath {
    private static final Pattern IMAGE = Pattern.compile("([0-9a-fA-F]{32})-thumbnail_([0-9a-fA-F]{32})\\.\\w+");

    private ThumbnailPath() {}

    /** A document of a knowledge base, as the id of its picture names them. */
    public record Pictured(UUID knowledgeBaseId, UUID documentId) {}

    /** For callers with a session; null when there is no picture. */
    public static @Nullable String forSessions(Document document) {
        return document.hasThumbnail() ? "/v1/document/image/" + image(document) : null;
    }

    /** For callers with an API key; null when there is no picture. */
    public static @Nullable String forKeys(Document document) {
        return document.hasThumbnail() ? "/api/v1/document/image/" + image(document) : null;
    }

    private static String image(Document document) {
        return RagflowIds.hex(document.knowledgeBaseId()) + "-thumbnail_" + RagflowIds.hex(document.id()) + ".jpg";
    }

    public static Optional<Pictured> parse(String image) {
        Matcher matcher = IMAGE.matcher(image);
        return matcher.matches()
                ? RagflowIds.parse(matcher.group(1))
                        .flatMap(base -> RagflowIds.parse(matcher.group(2)).map(id -> new Pictured(base, id)))
                : Optional.empty();
    }
}
