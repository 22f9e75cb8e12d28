package io.ragstone.surfaces.baiyuan.ask;

import io.ragstone.api.model.BaiyuanAskCitation;
import io.ragstone.api.model.BaiyuanAskData;
import io.ragstone.api.model.BaiyuanAskSource;
import io.ragstone.api.model.BaiyuanAskTokens;
import io.ragstone.api.model.BaiyuanHandoffStatus;
import io.ragstone.api.model.BaiyuanIntent;
import io.ragstone.api.model.BaiyuanQuery;
import io.ragstone.api.model.BaiyuanRoute;
import io.ragstone.core.ask.Asked;
import io.ragstone.core.ask.reply.Quote;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.reply.Source;
import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanDates;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers as Baiyuan shows them. */
final class AskMapper {
    private static final double MICROS = 1e6;

    private AskMapper() {}

    static BaiyuanAskData toData(Asked asked) {
        Reply reply = asked.reply();
        BaiyuanAskData data = new BaiyuanAskData()
                .answer(reply.text())
                .sources(reply.sources().stream().map(AskMapper::toSource).toList())
                .responseTime(seconds(asked.took()))
                .fromWiki(reply.fromWiki())
                .tokens(tokens(reply.usage().prompt(), reply.usage().completion()))
                .timestamp(BaiyuanDates.of(asked.at()))
                .conversationId(asked.conversationId().toString())
                .messageId(asked.messageId().toString())
                .intent(BaiyuanIntent.fromValue(asked.intent().label()))
                .route(BaiyuanRoute.fromValue(reply.route().label()))
                .fromCache(reply.route() == Route.CACHE || reply.route() == Route.SEMANTIC_CACHE)
                .confidence(reply.confidence())
                .handoffStatus(BaiyuanHandoffStatus.fromValue(asked.handover().label()));
        return reply.quotes().isEmpty()
                ? data
                : data.citations(reply.quotes().stream()
                        .map(quote -> toCitation(quote, asked))
                        .toList());
    }

    private static BaiyuanAskSource toSource(Source source) {
        return new BaiyuanAskSource()
                .id(source.id())
                .title(source.title())
                .relevance(source.relevance())
                .documentId(text(source.documentId()));
    }

    private static BaiyuanAskCitation toCitation(Quote quote, Asked asked) {
        return new BaiyuanAskCitation()
                .source(quote.source())
                .chunkId(quote.chunkId())
                .paragraphHash(quote.hash())
                .quote(quote.words())
                .url(quote.address())
                .accessedAt(BaiyuanDates.of(asked.at()));
    }

    static BaiyuanQuery toQuery(AskRecord record) {
        return new BaiyuanQuery()
                .id(record.id().toString())
                .conversationId(record.conversationId().toString())
                .knowledgeBaseId(text(record.knowledgeBaseId()))
                .question(record.question())
                .answer(record.answer())
                .intent(BaiyuanIntent.fromValue(record.intent()))
                .route(record.route())
                .fromWiki(record.fromWiki())
                .confidence(record.confidence())
                .tokens(tokens(record.promptTokens(), record.completionTokens()))
                .latencyMs(record.took().toMillis())
                .createdAt(BaiyuanDates.of(record.at()));
    }

    private static BaiyuanAskTokens tokens(int prompt, int completion) {
        return new BaiyuanAskTokens().prompt(prompt).completion(completion);
    }

    private static double seconds(Duration took) {
        return Math.round(took.toNanos() / 1000.) / MICROS;
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
