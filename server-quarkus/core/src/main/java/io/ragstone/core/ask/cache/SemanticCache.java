package io.ragstone.core.ask.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.model.Vector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers to questions that mean the same. */
public final class SemanticCache {
    /** Looking at more of them would take longer than it saves. */
    private static final int MOST_EACH = 500;

    private final Cache<AnswerKey, Meanings> kept;
    private final Clock clock;

    /** @param most of how many knowledge bases, as they were at a time, questions are kept */
    public SemanticCache(long most, Clock clock) {
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofDays(1))
                .ticker(AnswerCache.ticking(clock))
                .build();
    }

    private record Kept(Vector meaning, Distinction distinction, Reply reply, Instant until) {}

    /** @param nearness a cosine that says that two questions are one */
    public Optional<Reply> find(AnswerKey key, String question, Vector meaning, double nearness) {
        Meanings meanings = kept.getIfPresent(key);
        return meanings == null
                ? Optional.empty()
                : meanings.nearest(meaning, Distinction.of(question), nearness, clock.instant());
    }

    public void keep(AnswerKey key, String question, Vector meaning, Reply reply, Duration lifetime) {
        kept.get(key, any -> new Meanings())
                .add(new Kept(
                        meaning,
                        Distinction.of(question),
                        reply,
                        clock.instant().plus(lifetime)));
    }

    /** The latest questions to the same knowledge. */
    private static final class Meanings {
        private final Deque<Kept> latest = new ArrayDeque<>();

        synchronized void add(Kept one) {
            latest.addFirst(one);
            if (latest.size() > MOST_EACH) {
                latest.removeLast();
            }
        }

        private synchronized List<Kept> alive(Instant now) {
            latest.removeIf(one -> !one.until().isAfter(now));
            return new ArrayList<>(latest);
        }

        Optional<Reply> nearest(Vector meaning, Distinction distinction, double nearness, Instant now) {
            return alive(now).stream()
                    .filter(one -> one.distinction().equals(distinction))
                    .filter(one -> one.meaning().dimensions() == meaning.dimensions())
                    .filter(one -> one.meaning().dot(meaning) > nearness)
                    .max(Comparator.comparingDouble(one -> one.meaning().dot(meaning)))
                    .map(Kept::reply);
        }
    }
}
