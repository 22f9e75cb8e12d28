package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettings.Steps;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.page.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskServiceTest extends AskScene {
    private static final String FACT = "The warranty of the bicycle lasts two years.";
    private static final String QUESTION = "How long does the warranty of the bicycle last?";

    @BeforeEach
    void theShopKnowsOfItsWarranty() {
        told(base, "warranty.txt", FACT);
    }

    private static AskSettings steps(AskSettings of, Steps steps) {
        return new AskSettings(steps, of.caching(), of.talk(), of.handover(), of.texts(), of.strictCitation());
    }

    private List<AskRecord> records() {
        keeper.flush();
        return log.list(tenant, new PageRequest(0, 100)).items();
    }

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
    void whoHeardTheBeginningIsToldThatItBrokeOff() {
        model.breakOff();
        Inquiry inquiry = asking.open(call, Question.of(QUESTION));
        Hearing hearing = new Hearing();

        assertThatThrownBy(() -> asking.answer(inquiry, new Cancellation(), hearing))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("hung up");
        assertThat(hearing.heard()).isEqualTo(FACT);
        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record.route()).isEqualTo("failed");
            assertThat(record.answer()).isEqualTo(FACT);
        });
    }

    /** Writes down what it hears. */
    private static final class Hearing implements AskListener {
        private final List<String> events = new ArrayList<>();

        @Override
        public void begun(UUID conversationId, UUID replyId, Intent intent) {
            events.add(intent.label());
        }

        @Override
        public void said(String more) {
            events.add(more);
        }

        String heard() {
            return String.join("", events.subList(1, events.size()));
        }
    }

    @Test
    void whoListensHearsTheBeginningAndAllThatIsSaid() {
        Hearing hearing = new Hearing();
        Asked asked = asking.answer(asking.open(call, Question.of(QUESTION)), new Cancellation(), hearing);

        assertThat(hearing.events.getFirst()).isEqualTo("knowledge");
        assertThat(hearing.heard()).isEqualTo(asked.reply().text()).isEqualTo(FACT);
    }

    @Test
    void aListenerWhoLeavesEndsTheAnswerWhichIsNotRemembered() {
        Cancellation cancellation = new Cancellation();
        clock.advance(Duration.ofSeconds(1));
        AskListener leaving = new AskListener() {
            @Override
            public void begun(UUID conversationId, UUID replyId, Intent intent) {}

            @Override
            public void said(String more) {
                throw new IllegalStateException("gone");
            }
        };

        asking.answer(asking.open(call, Question.of(QUESTION)), cancellation, leaving);

        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(ask(QUESTION).reply().route()).isEqualTo(Route.RAG);
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
    void eachStepCanBeSwitchedOff() {
        choose(usual -> steps(usual, new Steps(false, false, false, false, false, true, true, false)));
        wiki.put(base.id(), "warranty", "Two years.", 5);

        ask(QUESTION);
        ask(QUESTION);
        ask("Hello!");

        assertThat(routes).containsExactly("rag", "rag", "rag");
    }

    @Test
    void withoutTheAnswerCacheTheSemanticOneAnswers() {
        choose(usual -> steps(usual, new Steps(true, false, false, true, true, true, true, false)));

        ask(QUESTION);
        ask(QUESTION);

        assertThat(routes).containsExactly("rag", "semantic_cache");
    }

    @Test
    void withoutGenerationPassagesAreQuoted() {
        choose(usual -> steps(usual, new Steps(true, false, true, true, true, true, false, false)));

        Reply reply = ask(QUESTION).reply();

        assertThat(reply.route()).isEqualTo(Route.RAG);
        assertThat(reply.text()).contains("two years");
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void withoutRetrievalOnlyPagesAnswer() {
        choose(usual -> steps(usual, new Steps(true, false, true, true, true, false, true, false)));

        assertThat(ask(QUESTION).reply().text()).startsWith("Sorry");
        assertThat(routes).containsExactly("degraded");
    }

    @Test
    void settingsThatChangeTheAnswerAreTold() {
        Question question =
                new Question(QUESTION, base.id(), null, .5, 77, "You are a pirate.", "Page {knowledge} of the shop");

        ask(question);
        ask(question);

        assertThat(routes).containsExactly("rag", "rag");
        assertThat(model.requests().getFirst().settings().temperature()).isCloseTo(.5, within(1e-9));
        assertThat(model.requests().getFirst().settings().maxTokens()).isEqualTo(77);
        assertThat(model.requests().getFirst().messages().getFirst().text())
                .startsWith("You are a pirate.")
                .contains("Page {knowledge} of the shop")
                .contains(FACT);
    }

    @Test
    void anotherSystemPromptIsAnotherQuestion() {
        ask(QUESTION);
        ask(new Question(QUESTION, null, null, 0, 800, "You are a pirate.", null));
        ask(new Question(QUESTION, null, null, 0, 80, null, null));
        ask(new Question(QUESTION, null, null, 0, 800, null, "A page"));
        ask(new Question(QUESTION, null, null, 0, 800, "You are a pirate.", null));

        assertThat(routes).containsExactly("rag", "rag", "rag", "rag", "cache");
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
    void aTalkIsKeptInMindForSixRounds() {
        told(base, "colours.txt", "Bicycles come in red.");
        for (int i = 0; i < 8; i++) {
            askIn("u1", "Question number " + i + " about bicycles: which colours?");
        }

        List<ChatMessage> messages = model.requests().getLast().messages();
        List<String> questions = messages.stream()
                .filter(message -> message.role() == ChatMessage.Role.USER)
                .map(ChatMessage::text)
                .toList();
        assertThat(questions).hasSize(7);
        assertThat(questions.getFirst()).contains("number 1 ");
        assertThat(questions.getLast()).contains("number 7 ");
    }

    @Test
    void whatItTookToUnderstandTheQuestionIsCounted() {
        askIn("u1", QUESTION);

        assertThat(askIn("u1", QUESTION).reply().usage().prompt()).isGreaterThan(FirstSourceChat.USAGE.prompt());
    }

    @Test
    void aTalkWithWordsBeforeIsNotAnsweredFromTheCache() {
        Asked first = askIn("u1", QUESTION);
        Asked second = askIn("u1", QUESTION);
        Asked other = askIn("u2", QUESTION);

        assertThat(routes).containsExactly("rag", "rag", "cache");
        assertThat(second.conversationId()).isEqualTo(first.conversationId()).isNotEqualTo(other.conversationId());
    }

    @Test
    void aSingleQuestionCanBeGoneOnFrom() {
        Asked single = ask(QUESTION);
        Asked next = askIn(single.conversationId().toString(), "And what about the lights of it?");

        assertThat(next.conversationId()).isEqualTo(single.conversationId());
        assertThat(model.requests().getLast().messages())
                .anyMatch(message -> message.text().equals(QUESTION));
    }

    @Test
    void aTalkBeginsAnewAfterADay() {
        Asked before = askIn("u1", QUESTION);
        clock.advance(Duration.ofHours(25));
        Asked after = askIn("u1", QUESTION);

        assertThat(after.conversationId()).isNotEqualTo(before.conversationId());
        assertThat(askIn(before.conversationId().toString(), "Hello").conversationId())
                .isNotEqualTo(after.conversationId());
    }

    @Test
    void talksAreTheirTenants() {
        UUID stranger = tenant();
        Asked mine = askIn("u1", QUESTION);
        Asked theirs = ask(call(stranger), Question.of("Hello").within("u1"));
        Asked guessed = ask(
                call(stranger),
                Question.of("Hello").within(mine.conversationId().toString()));

        assertThat(theirs.conversationId()).isNotEqualTo(mine.conversationId());
        assertThat(guessed.conversationId()).isNotEqualTo(mine.conversationId());
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

    @Test
    void withStrictCitationTheWordsComeAlong() {
        choose(of -> new AskSettings(of.steps(), of.caching(), of.talk(), of.handover(), of.texts(), true));

        Reply reply = ask(QUESTION).reply();

        assertThat(reply.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.words()).isEqualTo(FACT);
            assertThat(quote.source()).isEqualTo("warranty.txt");
            assertThat(quote.hash()).hasSize(64);
        });
    }
}
