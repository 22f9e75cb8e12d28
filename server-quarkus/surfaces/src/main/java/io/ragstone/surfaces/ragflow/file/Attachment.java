package io.ragstone.surfaces.ragflow.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file to be saved by whoever asked for it; no browser shows it as a page. */
public final class Attachment {
    private Attachment() {}

    /** Closes the content when it has been sent. */
    public static Response of(String name, long size, InputStream content) {
        StreamingOutput body = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; " + fileName(name))
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .build();
    }

    /** The name twice: in plain letters for old clients, and as RFC 5987 has it for all others. */
    private static String fileName(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
