package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettings.Steps;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.model.ChatModel.Usage;
import org.junit.jupiter.api.Test;

/** What a tenant or a question chooses. */
class AskChoicesTest extends WarrantyScene {
    private static AskSettings steps(AskSettings of, Steps steps) {
        return new AskSettings(steps, of.caching(), of.talk(), of.handover(), of.texts(), of.strictCitation());
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
