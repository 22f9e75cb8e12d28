package io.ragstone.core.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.conversation.outline.MindMaps;
import io.ragstone.core.conversation.outline.Outline;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

class MindMapsTest extends AnswerScene {
    private static final String QUESTION = "When does the ferry leave?";

    private MindMaps drawing(ChatModel model) {
        return new MindMaps((tenantId, name) -> model, searching(), new TokenCounter());
    }

    private static List<String> names(Outline outline) {
        return outline.branches().stream().map(Outline::name).toList();
    }

    @Test
    void theModelOutlinesWhatWasFound() {
        ScriptedChat model = new ScriptedChat().answering("- Ferry\n  - Norby\n    - at noon\n  - Winter");

        Outline drawn = drawing(model).of(assistant, QUESTION);

        assertThat(drawn.name()).isEqualTo("Ferry");
        assertThat(names(drawn)).containsExactly("Norby", "Winter");
        assertThat(model.asked().getFirst().getLast().text())
                .contains(QUESTION, "Document: ferries.txt", "The ferry to Norby leaves the second pier at noon.");
    }

    @Test
    void aSmallModelIsGivenWhatItCanHaveBeforeIt() {
        ScriptedChat model = new ScriptedChat().window(200).answering("- Ferry\n  - Norby");

        drawing(model).of(assistant, QUESTION);

        assertThat(model.asked().getFirst().getLast().text()).containsOnlyOnce("Document: ");
    }

    @Test
    void whoOnlyQuotesOrWritesNoneLeavesItToThePassages() {
        Outline quoted = drawing(new ExtractiveChat()).of(assistant, QUESTION);
        Outline unwritten =
                drawing(new ScriptedChat().answering("I would rather not.")).of(assistant, QUESTION);

        assertThat(quoted.name()).isEqualTo(QUESTION);
        assertThat(names(quoted)).contains("ferries");
        assertThat(unwritten).isEqualTo(quoted);
    }

    @Test
    void whereNothingIsFoundThereIsTheQuestionAlone() {
        ScriptedChat model = new ScriptedChat();

        Outline drawn = drawing(model).of(assistant, "zebra");

        assertThat(drawn).isEqualTo(new Outline("zebra", List.of()));
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsTold() {
        assertThatThrownBy(() -> drawing(new ScriptedChat()).of(assistant, " "))
                .hasMessage("The question is empty: ask something.");
        MindMaps broken =
                drawing(new ScriptedChat().failing(new CoreException(ErrorCode.UNAVAILABLE, "Nobody there.")));
        assertThatThrownBy(() -> broken.of(assistant, QUESTION))
                .hasMessage("The chat model could not draw the mind map: Nobody there.")
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }
}
