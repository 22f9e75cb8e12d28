package io.ragstone.core.ask.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ask.settings.AskSettings.Caching;
import io.ragstone.core.ask.settings.AskSettings.Handover;
import io.ragstone.core.ask.settings.AskSettings.Steps;
import io.ragstone.core.ask.settings.AskSettings.Talk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AskSettingsStore} does. */
public abstract class AskSettingsStoreContract {
    private static final AskSettings CHOSEN = new AskSettings(
            new Steps(false, true, false, true, false, true, false, true),
            new Caching(60, .97),
            new Talk(10, 1000, 3600),
            new Handover(false, 60, false, List.of("法院", "court")),
            Map.of("greeting.zh", "欢迎！", "busy", "Later, please."),
            true);

    private final UUID tenant = UUID.randomUUID();

    protected abstract AskSettingsStore store();

    @Test
    void whatATenantChoseComesBack() {
        store().put(tenant, AskSettings.DEFAULT);
        store().put(tenant, CHOSEN);

        assertThat(store().find(tenant)).contains(CHOSEN);
        assertThat(store().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void itCanBeTakenBack() {
        store().put(tenant, CHOSEN);

        store().delete(tenant);

        assertThat(store().find(tenant)).isEmpty();
    }
}
