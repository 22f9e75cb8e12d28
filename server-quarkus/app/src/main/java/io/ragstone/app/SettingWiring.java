package io.ragstone.app;

import io.ragstone.app.config.LiveConfig;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.access.Access;
import io.ragstone.core.admin.config.ConfigurationReview;
import io.ragstone.core.admin.config.ConfigurationSource;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.setting.LiveSettings;
import io.ragstone.core.setting.SettingService;
import io.ragstone.core.setting.SettingStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what shows the settings and changes some of them. */
@Singleton
class SettingWiring {
    @Produces
    @Singleton
    LiveSettings settings(RagstoneConfig config, SettingStore store, Clock clock) {
        return new LiveSettings(LiveConfig.changeable(config), store, clock);
    }

    @Produces
    @Singleton
    SettingService service(
            LiveSettings settings,
            SettingStore store,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        return new SettingService(settings, store, access, audit, transactions, clock);
    }

    @Produces
    @Singleton
    ConfigurationReview review(ConfigurationSource source, SettingService settings, Access access) {
        return new ConfigurationReview(source, settings, access);
    }
}
