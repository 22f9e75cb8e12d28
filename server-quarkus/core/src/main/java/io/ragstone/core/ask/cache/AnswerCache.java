package io.ragstone.core.ask.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.ragstone.core.ask.reply.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Answers to the same question, however it is spelled. */
public final class AnswerCache {
    private final Cache<Asked, Kept> kept;

    /** @param characters how much text is kept, of all tenants together */
    public AnswerCache(long characters, Clock clock) {
        Expiry<Asked, Kept> expiry = Expiry.creating((asked, answer) -> answer.lifetime());
        this.kept = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((Asked asked, Kept answer) -> asked.question().length() + weight(answer.reply()))
                .expireAfter(expiry)
                .ticker(ticking(clock))
                .build();
    }

    private record Asked(AnswerKey key, String question) {}

    private record Kept(Reply reply, Duration lifetime) {}

    public Optional<Reply> find(AnswerKey key, String question) {
        return Optional.ofNullable(kept.getIfPresent(new Asked(key, QuestionForm.of(question))))
                .map(Kept::reply);
    }

    public void keep(AnswerKey key, String question, Reply reply, Duration lifetime) {
        kept.put(new Asked(key, QuestionForm.of(question)), new Kept(reply, lifetime));
    }

    private static final int ENTRY = 300;

    static int weight(Reply reply) {
        int sources = reply.sources().stream()
                .mapToInt(source -> source.id().length() + source.title().length())
                .sum();
        int quotes = reply.quotes().stream()
                .mapToInt(quote -> quote.words().length() + quote.source().length())
                .sum();
        return ENTRY + reply.text().length() + sources + quotes;
    }

    static Ticker ticking(Clock clock) {
        return () -> {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        };
    }
}
