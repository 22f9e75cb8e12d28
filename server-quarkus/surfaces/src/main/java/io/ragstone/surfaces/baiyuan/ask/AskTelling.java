package io.ragstone.surfaces.baiyuan.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.ask.AskListener;
import io.ragstone.core.ask.AskService;
import io.ragstone.core.ask.Asked;
import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanCode;
import io.ragstone.surfaces.boundary.stream.ClientGoneException;
import io.ragstone.surfaces.boundary.stream.EventSink;
import io.ragstone.surfaces.boundary.stream.ServerEvent;
import io.ragstone.surfaces.boundary.stream.StreamedAnswer;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells an answer in Baiyuan's events: how it starts, how it goes on, and what became of it. */
final class AskTelling implements StreamedAnswer.Telling {
    private static final Logger LOG = Logger.getLogger(AskTelling.class);

    private final AskService asking;
    private final Inquiry inquiry;
    private final ObjectMapper json;
    private final String requestId;

    AskTelling(AskService asking, Inquiry inquiry, ObjectMapper json, String requestId) {
        this.asking = asking;
        this.inquiry = inquiry;
        this.json = json;
        this.requestId = requestId;
    }

    @Override
    public void tell(EventSink events, Cancellation cancellation) {
        try {
            events.send(done(asking.answer(inquiry, cancellation, listener(events))));
        } catch (ClientGoneException gone) {
            throw gone;
        } catch (CoreException failure) {
            events.send(failure.code() == ErrorCode.INTERNAL ? unforeseen(failure) : broken(failure));
        } catch (RuntimeException failure) {
            events.send(unforeseen(failure));
        }
    }

    private AskListener listener(EventSink events) {
        return new AskListener() {
            @Override
            public void begun(UUID conversationId, UUID replyId, Intent intent) {
                events.send(event(
                        "start",
                        json.createObjectNode()
                                .put("conversation_id", conversationId.toString())
                                .put("reply_message_id", replyId.toString())
                                .put("intent", intent.label())));
            }

            @Override
            public void said(String more) {
                events.send(event("delta", json.createObjectNode().put("content", more)));
            }
        };
    }

    private ServerEvent done(Asked asked) {
        ObjectNode data =
                json.createObjectNode().put("message_id", asked.messageId().toString());
        ObjectNode rest = json.valueToTree(AskMapper.toData(asked));
        return event("done", data.setAll(rest));
    }

    private ServerEvent broken(CoreException failure) {
        return error(BaiyuanCode.of(failure.code()), String.valueOf(failure.getMessage()));
    }

    private ServerEvent unforeseen(RuntimeException failure) {
        LOG.errorf(failure, "An answer broke off. Request id: %s", requestId);
        return error(BaiyuanCode.INTERNAL_ERROR, "Internal server error. Request id: " + requestId);
    }

    private ServerEvent error(BaiyuanCode code, String message) {
        return event("error", json.createObjectNode().put("code", code.word()).put("message", message));
    }

    private ServerEvent event(String name, Object data) {
        try {
            return ServerEvent.named(name, json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written as JSON.", e);
        }
    }
}
