package io.ragstone.core.ask.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.ask.settings.AskSettings.Caching;
import io.ragstone.core.ask.settings.AskSettings.Talk;
import io.ragstone.core.error.CoreException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskSettingsTest extends AskSettingsStoreContract {
    private final FakeAskSettingsStore store = new FakeAskSettingsStore();

    @Override
    protected AskSettingsStore store() {
        return store;
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Caching(0, .95)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> new Caching(60, .2)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> new Talk(21, 3000, 3600)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> texts(Map.of("insult", "Go away!"))).hasMessageContaining("greeting");
    }

    private static AskSettings texts(Map<String, String> texts) {
        AskSettings usual = AskSettings.DEFAULT;
        return new AskSettings(usual.steps(), usual.caching(), usual.talk(), usual.handover(), texts, false);
    }

    @Test
    void phrasesAreInTheLanguageOfTheQuestion() {
        Phrasing phrasing = new Phrasing(Map.of());

        assertThat(phrasing.say(Phrase.GREETING, "Hello!")).startsWith("Hello");
        assertThat(phrasing.say(Phrase.GREETING, "你好")).startsWith("您好");
        assertThat(phrasing.say(Phrase.NOT_FOUND, "Wie lange habe ich dafür Zeit?"))
                .startsWith("Leider");
        assertThat(phrasing.say(Phrase.BUSY, "Сколько это стоит?")).startsWith("This question");
    }

    @Test
    void aTenantsOwnWordsCountMore() {
        Phrasing phrasing = new Phrasing(Map.of("greeting", "Welcome to the shop!", "greeting.zh", "欢迎光临！"));

        assertThat(phrasing.say(Phrase.GREETING, "Hello!")).isEqualTo("Welcome to the shop!");
        assertThat(phrasing.say(Phrase.GREETING, "你好")).isEqualTo("欢迎光临！");
        assertThat(phrasing.say(Phrase.FAREWELL, "Bye")).isEqualTo("Goodbye!");
    }
}
