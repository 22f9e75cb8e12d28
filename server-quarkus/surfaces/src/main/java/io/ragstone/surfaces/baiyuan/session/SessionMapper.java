package io.ragstone.surfaces.baiyuan.session;

import io.ragstone.api.model.BaiyuanHandoffStatus;
import io.ragstone.api.model.BaiyuanHandoffSummary;
import io.ragstone.api.model.BaiyuanSentiment;
import io.ragstone.api.model.BaiyuanSession;
import io.ragstone.api.model.BaiyuanSessionMessage;
import io.ragstone.api.model.BaiyuanSessionRole;
import io.ragstone.core.ask.handover.HandoverService.Described;
import io.ragstone.core.ask.handover.Summary;
import io.ragstone.core.ask.session.AskSession;
import io.ragstone.core.ask.session.AskSessions;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanDates;
import org.jspecify.annotations.Nullable;

/** Talks as Baiyuan shows them. */
final class SessionMapper {
    private SessionMapper() {}

    static BaiyuanSession toSession(Described talk) {
        AskSession session = talk.session();
        return new BaiyuanSession()
                .conversationId(session.conversationId().toString())
                .sessionId(session.name())
                .status(BaiyuanHandoffStatus.fromValue(session.state().label()))
                .assignedTo(session.agent())
                .reason(session.reason())
                .since(BaiyuanDates.of(session.since()))
                .createdAt(BaiyuanDates.of(session.createdAt()))
                .lastMessageAt(BaiyuanDates.of(session.lastAt()))
                .summary(toSummary(talk.summary()));
    }

    private static BaiyuanHandoffSummary toSummary(Summary summary) {
        return new BaiyuanHandoffSummary()
                .customerName(summary.customerName())
                .mainQuestion(summary.mainQuestion())
                .contextFacts(summary.contextFacts())
                .pendingFacts(summary.pendingFacts())
                .suggestedActions(summary.suggestedActions())
                .sentiment(BaiyuanSentiment.fromValue(summary.sentiment().label()));
    }

    static BaiyuanSessionMessage toMessage(Message message) {
        return new BaiyuanSessionMessage()
                .id(message.id().toString())
                .role(role(message))
                .agentEmail(agent(message))
                .content(message.text())
                .createdAt(BaiyuanDates.of(message.createdAt()));
    }

    private static BaiyuanSessionRole role(Message message) {
        if (message.speaker() == Speaker.USER) {
            return BaiyuanSessionRole.USER;
        }
        return AskSessions.isPerson(message) ? BaiyuanSessionRole.AGENT : BaiyuanSessionRole.ASSISTANT;
    }

    private static @Nullable String agent(Message message) {
        String label = message.label();
        return label != null && AskSessions.isPerson(message) ? label.substring(AskSessions.PERSON.length()) : null;
    }
}
