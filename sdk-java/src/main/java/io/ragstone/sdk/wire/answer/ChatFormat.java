package io.ragstone.sdk.wire.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.wire.Events;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Thinking;

/** RAGFlow's own: each event has the whole answer up to now, the last one the references, and then comes a true. */
final class ChatFormat implements AnswerFormat {
    private static final String ANSWER = "answer";

    @Override
    public Heard read(Events.Event event, Heard before) {
        JsonNode data = event.data().path("data");
        if (data.isBoolean() && data.booleanValue()) {
            Thinking all = Thinking.in(new Fields(before.json()).textOrEmpty(ANSWER));
            return new Heard(all.text(), all.thought(), before.json(), true);
        }
        if (!data.isObject()) {
            throw new ProtocolException(
                    "An event of the answer is none of RAGFlow's: " + event.data(), ErrorDetails.noAnswer(), null);
        }
        JsonNode json = Heard.over(before.json(), data);
        Thinking upToNow = Thinking.inUnfinished(new Fields(json).textOrEmpty(ANSWER));
        return new Heard(upToNow.text(), upToNow.thought(), json, false);
    }
}
