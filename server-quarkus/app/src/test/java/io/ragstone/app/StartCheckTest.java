package io.ragstone.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class StartCheckTest {
    private static final String URL = "ragstone.database.url";

    @Test
    void acceptsTheDefaults() {
        assertThatCode(() -> new StartCheck(settings(Map.of())).run()).doesNotThrowAnyException();
    }

    @Test
    void namesASettingThatCannotBeRead() {
        refuses(Map.of("ragstone.index.engine", "elastic"), "ragstone.index.engine", "elastic");
    }

    @Test
    void namesTheDatabasesThatThereAre() {
        refuses(Map.of(URL, "jdbc:mysql://localhost/ragstone"), "jdbc:sqlite:", "jdbc:postgresql:", URL);
    }

    @Test
    void tellsThatTheDatabaseIsDown() {
        // Nothing listens on port 1, and nobody may.
        refuses(Map.of(URL, "jdbc:postgresql://127.0.0.1:1/ragstone"), "refused", "ragstone.database.username");
    }

    private static void refuses(Map<String, String> settings, String... words) {
        assertThatThrownBy(() -> new StartCheck(settings(settings)).run())
                .isInstanceOf(StartCheck.WrongSettingException.class)
                .message()
                .contains(words);
    }

    private static Config settings(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(URL, "jdbc:sqlite:unused", "ragstone.data.dir", "unused"));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 1000))
                .build();
    }
}
