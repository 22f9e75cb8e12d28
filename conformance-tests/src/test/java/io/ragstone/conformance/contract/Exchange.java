package io.ragstone.conformance.contract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer.
 *
 * @param method the method of the request
 * @param path the path as it was sent, without the query
 * @param status the HTTP status of the answer
 * @param contentType the `Content-Type` of the answer
 * @param body its body; empty where it was too large to keep
 */
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(
        String method, String path, int status, @Nullable String contentType, byte[] body) {
    String mediaType() {
        return contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
    }

    boolean isText() {
        return mediaType().equals("application/json") || mediaType().startsWith("text/");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path + " -> HTTP " + status + " (" + contentType + ") "
                + (isText() ? shortened(text()) : body.length + " bytes");
    }

    private static String shortened(String text) {
        return text.length() <= 1500 ? text : text.substring(0, 1500) + "…";
    }
}
