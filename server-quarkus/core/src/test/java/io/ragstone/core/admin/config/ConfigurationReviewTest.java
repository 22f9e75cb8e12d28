package io.ragstone.core.admin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.access.Access;
import io.ragstone.core.access.FakeRoleStore;
import io.ragstone.core.admin.config.ConfigurationReview.Component;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.FakeAuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.setting.FakeSettingStore;
import io.ragstone.core.setting.LiveSettings;
import io.ragstone.core.setting.Setting;
import io.ragstone.core.setting.SettingService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The configuration is shown by component, as it is now, and without its secrets. */
class ConfigurationReviewTest {
    private static final UUID ADA = new UUID(2, 1);
    private static final CallContext ADMINISTRATOR = caller(true);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FakeSettingStore store = new FakeSettingStore();
    private final AuditTrail audit = new AuditTrail(new FakeAuditLog(), new Ids(clock), clock);
    private final Access access = new Access(new FakeRoleStore(), audit);
    private final SettingService settings = new SettingService(
            new LiveSettings(List.of(Setting.of("quota.storage", 5)), store, clock),
            store,
            access,
            audit,
            new FakeTransactions(),
            clock);
    private final ConfigurationReview review = new ConfigurationReview(new Configured(), settings, access);

    private static CallContext caller(boolean administrator) {
        Rights rights = new Rights(null, null, administrator);
        return new CallContext(new Principal.SessionUser(ADA, ADA, "ada@example.org", rights), "ragflow-admin", "r");
    }

    @Test
    void componentsHaveTheirSettingsAndNoSecrets() {
        assertThat(review.components(ADMINISTRATOR))
                .containsExactly(
                        new Component(
                                "database", Map.of("password", SecretMask.HIDDEN, "url", "jdbc:sqlite:ragstone.db")),
                        new Component("quota", Map.of("storage", "5", "upload.key", "0")));
        assertThat(review.environment(ADMINISTRATOR))
                .isEqualTo(Map.of("RAGSTONE_DATABASE_PASSWORD", SecretMask.HIDDEN, "os.name", "Linux"));
    }

    @Test
    void whatWasChangedMeanwhileIsShownAsItIs() {
        settings.change(ADMINISTRATOR, "quota.storage", "9");

        assertThat(review.components(ADMINISTRATOR).getLast().settings()).containsEntry("storage", "9");
    }

    @Test
    void nobodyElseReadsIt() {
        assertThatThrownBy(() -> review.components(caller(false))).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> review.environment(caller(false))).isInstanceOf(CoreException.class);
    }

    /** A configuration with a secret. */
    private static final class Configured implements ConfigurationSource {
        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "database.url",
                    "jdbc:sqlite:ragstone.db",
                    "database.password",
                    "swordfish",
                    "quota.storage",
                    "5",
                    "quota.upload.key",
                    "0");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("RAGSTONE_DATABASE_PASSWORD", "swordfish", "os.name", "Linux");
        }
    }
}
