package io.ragstone.sdk.ask.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.api.BaiyuanSessionsApi;
import io.ragstone.sdk.wire.AskGateway;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.OptionValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A talk, which a person can take over from the model. What it cannot do as it is, such as taking over without a call, is
 * a {@link io.ragstone.sdk.error.DataException}.
 *
 * <pre>{@code
 * Talk talk = shop.talk(answer.conversationId());
 * talk.callPerson("wants to speak to somebody");
 * talk.claim("ann@example.org");
 * talk.reply("ann@example.org", "I will look into it.");
 * talk.resumeAi("ann@example.org");
 * }</pre>
 */
public final class Talk {
    private final AskGateway gateway;
    private final String id;

    /** The one of this conversation id. */
    public Talk(AskGateway gateway, String id) {
        this.gateway = gateway;
        this.id = id;
    }

    /** Who speaks in it, and what somebody has to know who takes over. */
    public TalkState state() {
        return state(BaiyuanSessionsApi.baiyuanGetSessionRequest(id));
    }

    /** All that was said, oldest first. */
    public List<TalkMessage> messages() {
        JsonNode data = gateway.data(BaiyuanSessionsApi.baiyuanListSessionMessagesRequest(id));
        return new Fields(data).objects("items").stream().map(TalkMessage::of).toList();
    }

    /**
     * Calls a person. The model is silent until one comes, the call is taken back, or nobody has come for some time.
     *
     * @param reason why; may be {@code null}
     */
    public TalkState callPerson(@Nullable String reason) {
        OptionValues body = new OptionValues();
        body.set("reason", reason);
        return state(BaiyuanSessionsApi.baiyuanRequestHandoffRequest(id).json(body.snapshot()));
    }

    /** Takes back the call for a person. */
    public TalkState cancelCall() {
        return state(BaiyuanSessionsApi.baiyuanCancelHandoffRequest(id));
    }

    /** Lets the person of this e-mail address take over. */
    public TalkState claim(String agentEmail) {
        return state(BaiyuanSessionsApi.baiyuanClaimSessionRequest(id).json(Map.of("agent_email", agentEmail)));
    }

    /** Says something as the person who took over. */
    public TalkMessage reply(String agentEmail, String content) {
        return TalkMessage.of(gateway.data(BaiyuanSessionsApi.baiyuanReplyAsHumanRequest(id)
                .json(Map.of("agent_email", agentEmail, "content", content))));
    }

    /** Gives it back to the model. */
    public TalkState resumeAi(String agentEmail) {
        return state(BaiyuanSessionsApi.baiyuanResumeAiRequest(id).json(Map.of("agent_email", agentEmail)));
    }

    /** Ends it; nothing more is said in it. */
    public TalkState end() {
        return state(BaiyuanSessionsApi.baiyuanEndSessionRequest(id));
    }

    private TalkState state(ApiRequest request) {
        return TalkState.of(gateway.data(request));
    }
}
