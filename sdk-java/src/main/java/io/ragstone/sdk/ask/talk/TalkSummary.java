package io.ragstone.sdk.ask.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to know who takes over a talk.
 *
 * <pre>{@code
 * desk.show(talk.state().summary().mainQuestion());
 * }</pre>
 *
 * @param customerName who asks, where they said so
 * @param mainQuestion what it is about
 * @param contextFacts what was answered
 * @param pendingFacts what was not
 * @param suggestedActions what could be done
 * @param sentiment how the asker seems to feel: {@code neutral}, {@code frustrated} or {@code urgent}
 */
public record TalkSummary(
        @Nullable String customerName,
        String mainQuestion,
        List<String> contextFacts,
        List<String> pendingFacts,
        List<String> suggestedActions,
        String sentiment) {
    /** A summary; what is listed is copied. */
    public TalkSummary {
        contextFacts = List.copyOf(contextFacts);
        pendingFacts = List.copyOf(pendingFacts);
        suggestedActions = List.copyOf(suggestedActions);
    }

    static TalkSummary of(JsonNode json) {
        Fields fields = new Fields(json);
        return new TalkSummary(
                fields.text("customer_name"),
                fields.textOrEmpty("main_question"),
                fields.texts("context_facts"),
                fields.texts("pending_facts"),
                fields.texts("suggested_actions"),
                fields.textOrEmpty("sentiment"));
    }
}
