package io.ragstone.core.ask.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettings.Steps;
import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentsTest {
    private static Intent intent(String question) {
        return IntentRules.of(question, List.of(), true).map(Understood::intent).orElse(Intent.KNOWLEDGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi",
                "hello there!",
                "Good morning.",
                "How are you?",
                "Thanks a lot!",
                "ok thank you",
                "Bye",
                "Who are you?",
                "你好",
                "您好！",
                "谢谢",
                "謝謝你",
                "再见",
                "你是谁？",
                "Guten Tag!",
                "Merci beaucoup",
                "¡Hola!"
            })
    void chat(String said) {
        assertThat(intent(said)).isEqualTo(Intent.SMALLTALK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to talk to a human",
                "Can I speak with a real person, please?",
                "human please",
                "Connect me to an agent",
                "I need a human being",
                "转人工",
                "我要人工客服",
                "請幫我轉人工",
                "Ich möchte mit einem Mitarbeiter sprechen",
                "I will sue you",
                "My lawyer will contact you",
                "We will take legal action",
                "我要起诉你们",
                "已经发了律师函"
            })
    void aPersonIsWanted(String said) {
        assertThat(intent(said)).isEqualTo(Intent.HANDOFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"What do you think of the new model?", "What's your opinion on this?", "你觉得哪个好？", "您认为怎么样"})
    void anOpinionIsWanted(String said) {
        assertThat(intent(said)).isEqualTo(Intent.OPINION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many days for return?", "Hello, how long is the warranty?", "Which agents speak Spanish?",
                "What is the legal notice period?", "Who is the lawyer in the novel?",
                        "What does thanks to the grant mean?",
                "Is the agent commission refundable?", "Can a person with a visa open an account?", "法律规定的退货期是几天？",
                "你好，请问保修多久？", "What time does the good morning show start?", "How many people work there?",
                "What is your return policy?", "Was the company sued in 2019?", "Wie lange dauert die Garantie?"
            })
    void everythingElseIsAQuestion(String said) {
        assertThat(intent(said)).isEqualTo(Intent.KNOWLEDGE);
    }

    @Test
    void whereNobodyIsThereNobodyIsCalled() {
        assertThat(IntentRules.of("I want to talk to a human", List.of(), false))
                .isEmpty();
    }

    @Test
    void aTenantsOwnWordsCallForAPerson() {
        assertThat(IntentRules.of("I want a REFUND now", List.of("refund"), true))
                .map(Understood::reason)
                .contains("legal");
        assertThat(IntentRules.of("I will sue you", List.of("refund"), true)).isEmpty();
    }

    private static Intents asking(ChatModel model) {
        return new Intents((tenant, name) -> model, new TokenCounter());
    }

    private static AskSettings asksModel() {
        AskSettings usual = AskSettings.DEFAULT;
        return new AskSettings(
                new Steps(true, true, true, true, true, true, true, false),
                usual.caching(),
                usual.talk(),
                usual.handover(),
                usual.texts(),
                false);
    }

    @Test
    void aModelIsAskedOnlyWhereThatIsWantedAndTheWordsDoNotTell() {
        ScriptedChat model = new ScriptedChat().answering("Smalltalk.", "no idea");
        Intents intents = asking(model);
        UUID tenant = UUID.randomUUID();

        assertThat(intents.of(tenant, "Nice weather, isn't it", AskSettings.DEFAULT)
                        .intent())
                .isEqualTo(Intent.KNOWLEDGE);
        assertThat(intents.of(tenant, "Hello", asksModel()).usage().total()).isZero();
        assertThat(model.asked()).isEmpty();
        Understood chat = intents.of(tenant, "Nice weather, isn't it", asksModel());
        assertThat(chat.intent()).isEqualTo(Intent.SMALLTALK);
        assertThat(chat.usage().prompt()).isPositive();
        assertThat(intents.of(tenant, "Nice weather, isn't it", asksModel()).intent())
                .isEqualTo(Intent.KNOWLEDGE);
    }

    @Test
    void aModelThatOnlyQuotesIsNotAsked() {
        Understood understood = asking(new ExtractiveChat()).of(UUID.randomUUID(), "Nice weather", asksModel());

        assertThat(Optional.of(understood.intent())).contains(Intent.KNOWLEDGE);
    }
}
