package io.ragstone.surfaces.baiyuan.session;

import io.ragstone.api.BaiyuanSessionsApi;
import io.ragstone.api.model.BaiyuanCancelHandoffResponse;
import io.ragstone.api.model.BaiyuanClaimSessionRequest;
import io.ragstone.api.model.BaiyuanClaimSessionResponse;
import io.ragstone.api.model.BaiyuanEndSessionResponse;
import io.ragstone.api.model.BaiyuanGetSessionResponse;
import io.ragstone.api.model.BaiyuanListSessionMessagesResponse;
import io.ragstone.api.model.BaiyuanReplyAsHumanRequest;
import io.ragstone.api.model.BaiyuanReplyAsHumanResponse;
import io.ragstone.api.model.BaiyuanRequestHandoffRequest;
import io.ragstone.api.model.BaiyuanRequestHandoffResponse;
import io.ragstone.api.model.BaiyuanResumeAiRequest;
import io.ragstone.api.model.BaiyuanResumeAiResponse;
import io.ragstone.api.model.BaiyuanSessionMessages;
import io.ragstone.api.model.BaiyuanSuccess;
import io.ragstone.core.ask.handover.HandoverService;
import io.ragstone.core.call.CallContext;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanIds;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Baiyuan's talks. */
@RunOnVirtualThread
class SessionsResource implements BaiyuanSessionsApi {
    private final CurrentCall call;
    private final HandoverService talks;

    SessionsResource(CurrentCall call, HandoverService talks) {
        this.call = call;
        this.talks = talks;
    }

    private CallContext context() {
        return call.context();
    }

    private static UUID id(String conversationId) {
        return BaiyuanIds.read(conversationId);
    }

    @Override
    public BaiyuanGetSessionResponse baiyuanGetSession(String conversationId) {
        return new BaiyuanGetSessionResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SessionMapper.toSession(talks.describe(context(), id(conversationId))));
    }

    @Override
    public BaiyuanListSessionMessagesResponse baiyuanListSessionMessages(String conversationId) {
        return new BaiyuanListSessionMessagesResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanSessionMessages()
                        .items(talks.messages(context(), id(conversationId)).stream()
                                .map(SessionMapper::toMessage)
                                .toList()));
    }

    @Override
    public BaiyuanRequestHandoffResponse baiyuanRequestHandoff(
            String conversationId, @Nullable BaiyuanRequestHandoffRequest body) {
        String reason = body == null ? null : body.getReason();
        return new BaiyuanRequestHandoffResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SessionMapper.toSession(talks.request(context(), id(conversationId), reason)));
    }

    @Override
    public BaiyuanClaimSessionResponse baiyuanClaimSession(String conversationId, BaiyuanClaimSessionRequest body) {
        return new BaiyuanClaimSessionResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SessionMapper.toSession(talks.claim(context(), id(conversationId), body.getAgentEmail())));
    }

    @Override
    public BaiyuanReplyAsHumanResponse baiyuanReplyAsHuman(String conversationId, BaiyuanReplyAsHumanRequest body) {
        return new BaiyuanReplyAsHumanResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SessionMapper.toMessage(
                        talks.reply(context(), id(conversationId), body.getAgentEmail(), body.getContent())));
    }

    @Override
    public BaiyuanResumeAiResponse baiyuanResumeAi(String conversationId, BaiyuanResumeAiRequest body) {
        return new BaiyuanResumeAiResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SessionMapper.toSession(talks.resume(context(), id(conversationId))));
    }

    @Override
    public BaiyuanCancelHandoffResponse baiyuanCancelHandoff(String conversationId) {
        return new BaiyuanCancelHandoffResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SessionMapper.toSession(talks.cancel(context(), id(conversationId))));
    }

    @Override
    public BaiyuanEndSessionResponse baiyuanEndSession(String conversationId) {
        return new BaiyuanEndSessionResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(SessionMapper.toSession(talks.end(context(), id(conversationId))));
    }
}
