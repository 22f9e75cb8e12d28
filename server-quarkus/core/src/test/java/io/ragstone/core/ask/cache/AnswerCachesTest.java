package io.ragstone.core.ask.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ask.cache.AnswerKey.Manner;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.SamplePassages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerCachesTest {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private final AnswerCache answers = new AnswerCache(1_000_000, clock);
    private final SemanticCache meanings = new SemanticCache(100, clock);
    private final UUID tenant = UUID.randomUUID();
    private final UUID base = UUID.randomUUID();
    private final AnswerKey key = key(tenant, base, "1", 800);

    private static AnswerKey key(UUID tenant, UUID base, String state, int length) {
        return new AnswerKey(tenant, List.of(base), state, new Manner(length, null, null, AskSettings.DEFAULT));
    }

    private static Reply saying(String text) {
        return Reply.canned(Route.RAG, text, 1);
    }

    @Test
    void spellingMakesNoDifference() {
        answers.keep(key, "How many days for return?", saying("30"), LIFETIME);

        assertThat(answers.find(key, "  how MANY days for return  ")).contains(saying("30"));
        assertThat(answers.find(key, "How many days, for return!?")).contains(saying("30"));
        assertThat(answers.find(key, "Ｈｏｗ many days for return？")).contains(saying("30"));
        assertThat(answers.find(key, "How many days for returns?")).isEmpty();
    }

    @Test
    void signsThatMakeAnotherWordCount() {
        answers.keep(key, "What is C++?", saying("a language"), LIFETIME);
        answers.keep(key, "Is 3.5 enough?", saying("yes"), LIFETIME);

        assertThat(answers.find(key, "what is c++")).isPresent();
        assertThat(answers.find(key, "What is C?")).isEmpty();
        assertThat(answers.find(key, "What is C#?")).isEmpty();
        assertThat(answers.find(key, "Is 35 enough?")).isEmpty();
    }

    @Test
    void whateverChangesTheAnswerIsPartOfTheKey() {
        answers.keep(key, "How many days?", saying("30"), LIFETIME);

        assertThat(answers.find(key(UUID.randomUUID(), base, "1", 800), "How many days?"))
                .isEmpty();
        assertThat(answers.find(key(tenant, UUID.randomUUID(), "1", 800), "How many days?"))
                .isEmpty();
        assertThat(answers.find(key(tenant, base, "2", 800), "How many days?")).isEmpty();
        assertThat(answers.find(key(tenant, base, "1", 80), "How many days?")).isEmpty();
        assertThat(answers.find(key(tenant, base, "1", 800), "How many days?")).isPresent();
    }

    @Test
    void answersAreForgotten() {
        answers.keep(key, "How many days?", saying("30"), LIFETIME);
        meanings.keep(key, "How many days?", SamplePassages.direction(0), saying("30"), LIFETIME);
        clock.advance(LIFETIME.minusSeconds(1));
        assertThat(answers.find(key, "How many days?")).isPresent();
        assertThat(meanings.find(key, "How many days?", SamplePassages.direction(0), .95))
                .isPresent();

        clock.advance(Duration.ofSeconds(2));

        assertThat(answers.find(key, "How many days?")).isEmpty();
        assertThat(meanings.find(key, "How many days?", SamplePassages.direction(0), .95))
                .isEmpty();
    }

    @Test
    void theNearestQuestionCountsAndOnlyANearOne() {
        Vector asked = SamplePassages.direction(0);
        meanings.keep(key, "May I return it?", SamplePassages.direction(12), saying("far"), LIFETIME);
        meanings.keep(key, "Can I return it?", SamplePassages.direction(5), saying("near"), LIFETIME);

        assertThat(meanings.find(key, "Could I return it?", asked, .95)).contains(saying("near"));
        assertThat(meanings.find(key, "Could I return it?", SamplePassages.direction(40), .95))
                .isEmpty();
        assertThat(meanings.find(key(tenant, base, "2", 800), "Could I return it?", asked, .95))
                .isEmpty();
        assertThat(meanings.find(key(UUID.randomUUID(), base, "1", 800), "Could I return it?", asked, .95))
                .isEmpty();
    }

    @Test
    void numbersNamesAndANotMakeAnotherQuestion() {
        Vector same = SamplePassages.direction(0);
        meanings.keep(key, "What does plan 2 of Acme cost?", same, saying("12"), LIFETIME);

        assertThat(meanings.find(key, "What does the plan 2 of Acme cost?", same, .95))
                .isPresent();
        assertThat(meanings.find(key, "What does plan 3 of Acme cost?", same, .95))
                .isEmpty();
        assertThat(meanings.find(key, "What does plan 2 of Umbra cost?", same, .95))
                .isEmpty();
        assertThat(meanings.find(key, "What does plan 2 of Acme not cost?", same, .95))
                .isEmpty();
    }
}
