package io.ragstone.sdk.ask.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words that an answer rests on.
 *
 * <pre>{@code
 * answer.citations().forEach(cited -> System.out.println(cited.source() + ": " + cited.quote()));
 * }</pre>
 *
 * @param source the page or the document
 * @param chunkId the passage
 * @param paragraphHash SHA-256 of the words in hex digits
 * @param quote the words
 * @param url where on the web the document is, if it is from there
 * @param accessedAt when they were read
 */
public record AskCitation(
        String source,
        String chunkId,
        String paragraphHash,
        String quote,
        @Nullable String url,
        @Nullable Instant accessedAt) {
    static AskCitation of(JsonNode json) {
        Fields fields = new Fields(json);
        return new AskCitation(
                fields.textOrEmpty("source"),
                fields.textOrEmpty("chunk_id"),
                fields.textOrEmpty("paragraph_hash"),
                fields.textOrEmpty("quote"),
                fields.text("url"),
                fields.instant("accessed_at"));
    }
}
