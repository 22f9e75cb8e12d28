package io.ragstone.sdk.ask.answering;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.time.Duration;
import java.util.List;

/**
 * How people take over talks.
 *
 * <pre>{@code
 * System.out.println("Somebody comes within " + shop.answering().settings().handoff().timeout());
 * }</pre>
 *
 * @param enabled whether people can be called
 * @param timeout how long a talk waits for a person
 * @param mirrorHumanReply whether the model, when it goes on, knows what people said
 * @param keywords what calls a person at once; threats with the law where there are none
 */
public record HandoffSettings(boolean enabled, Duration timeout, boolean mirrorHumanReply, List<String> keywords) {
    /** Settings; what is listed is copied. */
    public HandoffSettings {
        keywords = List.copyOf(keywords);
    }

    static HandoffSettings of(JsonNode json) {
        Fields fields = new Fields(json);
        return new HandoffSettings(
                Boolean.TRUE.equals(fields.flag("enabled")),
                Duration.ofSeconds(fields.count("timeout_seconds")),
                Boolean.TRUE.equals(fields.flag("mirror_human_reply")),
                fields.texts("keywords"));
    }
}
