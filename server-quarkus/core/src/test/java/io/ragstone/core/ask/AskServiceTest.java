package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.ChatModel.Usage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskServiceTest extends WarrantyScene {
    @Test
    void whatNobodyAskedIsAnsweredFromPassages() {
        Asked asked = ask(QUESTION);

        Reply reply = asked.reply();
        assertThat(reply.route()).isEqualTo(Route.RAG);
        assertThat(reply.text()).isEqualTo(FACT);
        assertThat(reply.usage()).isEqualTo(FirstSourceChat.USAGE);
        assertThat(reply.fromWiki()).isFalse();
        assertThat(reply.confidence()).isBetween(.3, 1.);
        assertThat(reply.sources()).singleElement().satisfies(source -> {
            assertThat(source.id()).matches("chunk:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(source.title()).isEqualTo("warranty.txt");
            assertThat(source.relevance()).isBetween(0., 1.);
        });
        assertThat(asked.intent()).isEqualTo(Intent.KNOWLEDGE);
        assertThat(routes).containsExactly("rag");
    }

    @Test
    void theSameQuestionIsAnsweredFromTheCache() {
        Reply first = ask(QUESTION).reply();
        Reply again = ask("how long does the WARRANTY of the bicycle last").reply();

        assertThat(again.route()).isEqualTo(Route.CACHE);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.sources()).isEqualTo(first.sources());
        assertThat(again.usage()).isEqualTo(Usage.NONE);
        assertThat(model.requests()).hasSize(1);
        assertThat(routes).containsExactly("rag", "cache");
    }

    @Test
    void aQuestionThatMeansTheSameIsAnsweredFromTheSemanticCache() {
        ask(QUESTION);
        Reply again = ask("The warranty of the bicycle does last how long?").reply();

        assertThat(again.route()).isEqualTo(Route.SEMANTIC_CACHE);
        assertThat(again.text()).isEqualTo(FACT);
        assertThat(model.requests()).hasSize(1);
        assertThat(routes).containsExactly("rag", "semantic_cache");
    }

    @Test
    void aShortPageIsSaidAsItIs() {
        wiki.put(base.id(), "warranty", "Two years.", 5);

        Reply reply = ask(QUESTION).reply();

        assertThat(reply.route()).isEqualTo(Route.WIKI);
        assertThat(reply.text()).isEqualTo("Two years.");
        assertThat(reply.fromWiki()).isTrue();
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
        assertThat(reply.sources()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("wiki:warranty");
            assertThat(source.relevance()).isEqualTo(1);
        });
        assertThat(ask(QUESTION).reply().fromWiki()).isTrue();
        assertThat(routes).containsExactly("wiki", "cache");
    }

    @Test
    void aLongPageIsSummedUp() {
        wiki.put(base.id(), "warranty", "It lasts two years, and so on.", 900);

        Reply reply = ask(QUESTION).reply();

        assertThat(reply.route()).isEqualTo(Route.WIKI_SUMMARY);
        assertThat(reply.fromWiki()).isTrue();
        assertThat(reply.usage().total()).isPositive();
        assertThat(model.requests().getFirst().messages().getFirst().text()).contains("150 words");
    }

    @Test
    void aLongPageIsQuotedWhereTheModelIsAway() {
        wiki.put(base.id(), "warranty", "The warranty of the bicycle lasts two years. Lights are not part of it.", 900);
        model.goAway();

        Reply reply = ask(QUESTION).reply();

        assertThat(reply.route()).isEqualTo(Route.WIKI_SUMMARY);
        assertThat(reply.text()).contains("two years");
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void chatAndOpinionsNeedNoModel() {
        assertThat(ask("Hello!").reply().text()).startsWith("Hello");
        assertThat(ask("What do you think of bicycles?").reply().route()).isEqualTo(Route.OPINION);
        assertThat(ask("你好").reply().text()).startsWith("您好");
        assertThat(model.requests()).isEmpty();
        assertThat(routes).containsExactly("smalltalk", "opinion", "smalltalk");
    }

    @Test
    void aModelThatIsAwayIsReplacedByQuotes() {
        model.goAway();

        Reply reply = ask(QUESTION).reply();

        assertThat(reply.route()).isEqualTo(Route.DEGRADED);
        assertThat(reply.text()).contains("two years");
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
        assertThat(reply.sources()).isNotEmpty();
        assertThat(ask(QUESTION).reply().route()).isEqualTo(Route.DEGRADED);
        assertThat(routes).containsExactly("degraded", "degraded");
    }

    @Test
    void aModelThatBreaksOffIsReplacedAsLongAsNobodyHeardIt() {
        model.breakOff();

        Reply reply = ask(QUESTION).reply();

        assertThat(reply.route()).isEqualTo(Route.DEGRADED);
        assertThat(reply.text()).containsOnlyOnce("two years");
    }

    @Test
    void whatIsNotKnownIsSaidToBeSo() {
        CallContext other = call(tenant());

        Asked asked = ask(other, Question.of(QUESTION));

        assertThat(asked.reply().text()).startsWith("Sorry");
        assertThat(asked.reply().confidence()).isZero();
        assertThat(asked.reply().sources()).isEmpty();
    }

    @Test
    void whenItIsVerySlowOnlyCachesAndPagesAnswer() {
        for (int i = 0; i < 20; i++) {
            modes.answered(tenant, Duration.ofSeconds(11));
        }

        assertThat(ask(QUESTION).reply()).satisfies(reply -> {
            assertThat(reply.route()).isEqualTo(Route.DEGRADED);
            assertThat(reply.text()).contains("try again");
        });
        wiki.put(base.id(), "warranty", "Two years.", 5);
        assertThat(ask(QUESTION).reply().route()).isEqualTo(Route.WIKI);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void aKnowledgeBaseThatIsNotThereIsNotAsked() {
        UUID stranger = tenant();

        assertThatThrownBy(
                        () -> asking.open(call(stranger), Question.of(QUESTION).in(base.id())))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> asking.open(call, Question.of(" ")))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    }

    @Test
    void knowledgeBasesOfSeveralModelsAreAskedTogether() {
        KnowledgeBase other = new SampleKnowledgeBases(ids).embeddedWith("minilm@Builtin", tenant, "Workshop");
        bases.insert(other);
        told(other, "lamps.txt", "Lamps are repaired on Mondays.");

        assertThat(ask("When are lamps repaired?").reply().text()).isEqualTo("Lamps are repaired on Mondays.");
        assertThat(ask(QUESTION).reply().text()).isEqualTo(FACT);
    }

    @Test
    void everyQuestionIsRecordedWhateverItsRoute() {
        wiki.put(base.id(), "opening", "At nine.", 4);
        ask("When is opening time?");
        ask("When is opening time?");
        ask(QUESTION);
        ask("Hello");
        askIn("u1", "I want to talk to a human");

        assertThat(records().reversed())
                .extracting(AskRecord::route)
                .containsExactly("wiki", "cache", "rag", "smalltalk", "handoff");
        assertThat(records().reversed())
                .extracting(AskRecord::fromWiki)
                .containsExactly(true, true, false, false, false);
        assertThat(records().get(2).promptTokens()).isEqualTo(100);
        assertThat(records()).allSatisfy(record -> assertThat(record.answer()).isNotEmpty());
    }
}
