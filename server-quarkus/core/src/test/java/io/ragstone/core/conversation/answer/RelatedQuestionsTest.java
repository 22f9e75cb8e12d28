package io.ragstone.core.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ScriptedChat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelatedQuestionsTest {
    private final UUID tenant = UUID.randomUUID();

    @Test
    void theNumberedLinesAreTheQuestions() {
        ScriptedChat model = new ScriptedChat()
                .answering(
                        "Here they are:\n1. Ferry fares\n 2) Ferries in winter\n3\u3001\u6e21\u8f6e\n- no number\n4. Ferry fares\n");

        assertThat(new RelatedQuestions((id, name) -> model).of(tenant, "ferries", "shipping"))
                .containsExactly("Ferry fares", "Ferries in winter", "\u6e21\u8f6e");
        assertThat(model.asked().getFirst().getFirst().text()).contains("this industry: shipping.");
        assertThat(model.asked().getFirst().getLast().text()).isEqualTo("ferries");
    }

    @Test
    void aModelThatWritesNoListHasNamedNone() {
        ScriptedChat model = new ScriptedChat().answering("I cannot say.");

        assertThat(new RelatedQuestions((id, name) -> model).of(tenant, "ferries", ""))
                .isEmpty();
        assertThat(model.asked().getFirst().getFirst().text()).doesNotContain("industry");
    }

    @Test
    void whoCannotBeAskedIsTold() {
        assertThatThrownBy(() -> new RelatedQuestions((id, name) -> new ExtractiveChat()).of(tenant, "ferries", ""))
                .hasMessage("extractive@Builtin only quotes documents. Choose another chat model for this.");
        assertThatThrownBy(() -> new RelatedQuestions((id, name) -> {
                            throw CoreException.invalid("Unauthorized model: <x>");
                        })
                        .of(tenant, "ferries", ""))
                .hasMessage("The chat model could not name related questions: Unauthorized model: <x>")
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }
}
