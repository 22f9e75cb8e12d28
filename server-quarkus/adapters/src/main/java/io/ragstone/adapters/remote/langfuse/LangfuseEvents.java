package io.ragstone.adapters.remote.langfuse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.trace.Step;
import io.ragstone.core.trace.Step.Kind;
import io.ragstone.core.trace.Step.Tokens;
import io.ragstone.core.trace.Trace;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Traces as the events that Langfuse's ingestion takes. */
final class LangfuseEvents {
    /** A batch may have 3.5 MB; a passage or prompt longer than this helps nobody who reads it. */
    private static final int LONGEST_TEXT = 50_000;

    private LangfuseEvents() {}

    static void add(ArrayNode batch, Trace trace) {
        Step whole = trace.whole();
        ObjectNode body = body(batch, "trace-create", whole);
        body.put("id", whole.id());
        body.put("timestamp", whole.begun().toString());
        body.putArray("tags").add("ragstone");
        body.putObject("metadata")
                .put(
                        "latencyMillis",
                        whole.ended().toEpochMilli() - whole.begun().toEpochMilli());
        // The whole is an observation, too: a trace of its own has no end, no level and no message.
        observation(batch, whole, whole.id()).put("id", observationOf(whole));
        trace.steps()
                .forEach(step -> observation(batch, step, whole.id()).put("parentObservationId", parent(step, whole)));
    }

    private static String parent(Step step, Step whole) {
        return step.parent() == null || step.parent().equals(whole.id()) ? observationOf(whole) : step.parent();
    }

    private static String observationOf(Step whole) {
        return "work-" + whole.id();
    }

    private static ObjectNode observation(ArrayNode batch, Step step, String trace) {
        boolean asked = step.kind() == Kind.GENERATION || step.kind() == Kind.EMBEDDING || step.kind() == Kind.RERANK;
        ObjectNode body = body(batch, asked ? "generation-create" : "span-create", step);
        body.put("id", step.id());
        body.put("traceId", trace);
        body.put("startTime", step.begun().toString());
        body.put("endTime", step.ended().toString());
        body.put("level", step.failure() == null ? "DEFAULT" : "ERROR");
        if (step.failure() != null) {
            body.put("statusMessage", cut(step.failure()));
        }
        if (asked) {
            body.put("model", step.model());
            if (step.firstWord() != null) {
                body.put("completionStartTime", step.firstWord().toString());
            }
            usage(body, step.tokens());
        }
        return body;
    }

    private static void usage(ObjectNode body, @Nullable Tokens tokens) {
        if (tokens != null && tokens.input() + tokens.output() > 0) {
            body.putObject("usage")
                    .put("input", tokens.input())
                    .put("output", tokens.output())
                    .put("total", tokens.input() + tokens.output())
                    .put("unit", "TOKENS");
        }
    }

    private static ObjectNode body(ArrayNode batch, String type, Step step) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", UUID.randomUUID().toString());
        event.put("type", type);
        event.put("timestamp", step.ended().toString());
        batch.add(event);
        ObjectNode body = event.putObject("body");
        body.put("name", step.name());
        body.put("input", cut(step.input()));
        body.put("output", cut(step.output()));
        return body;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
