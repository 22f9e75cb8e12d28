package io.ragstone.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.access.Access;
import io.ragstone.core.access.FakeRoleStore;
import io.ragstone.core.audit.AuditFilter;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.FakeAuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two servers with one store: what is changed through one of them holds there at once, and soon on the other. */
class SettingServiceTest {
    private static final UUID ADA = new UUID(2, 1);
    private static final CallContext ADMINISTRATOR = caller(new Rights(null, null, true));
    private static final String OPEN = "accounts.registration";
    private static final String ROOM = "quota.storage";
    private static final String RATE = "rate.tenant";
    private static final UUID TENANT = UUID.fromString("bef75060-e605-11f1-888e-b1dbd64871c8");
    private static final List<Setting> SETTINGS =
            List.of(Setting.of(OPEN, true), Setting.of(ROOM, 0), Setting.ofTenants(RATE, 600));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FakeSettingStore store = new FakeSettingStore();
    private final LiveSettings here = new LiveSettings(SETTINGS, store, clock);
    private final LiveSettings there = new LiveSettings(SETTINGS, store, clock);
    private final FakeAuditLog log = new FakeAuditLog();
    private final AuditTrail audit = new AuditTrail(log, new Ids(clock), clock);
    private final SettingService service = new SettingService(
            here, store, new Access(new FakeRoleStore(), audit), audit, new FakeTransactions(), clock);

    private static CallContext caller(Rights rights) {
        return new CallContext(new Principal.SessionUser(ADA, ADA, "ada@example.org", rights), "ragflow-admin", "r");
    }

    @Test
    void aChangeHoldsHereAtOnceAndElsewhereAMomentLater() {
        assertThat(here.isOn(OPEN)).isTrue();
        assertThat(there.isOn(OPEN)).isTrue();

        SettingService.Shown shown = service.change(ADMINISTRATOR, OPEN, "false");

        assertThat(shown.value()).isEqualTo("false");
        assertThat(shown.changed()).isTrue();
        assertThat(here.isOn(OPEN)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(there.isOn(OPEN)).isFalse();
    }

    @Test
    void whatIsTakenBackIsAsConfigured() {
        service.change(ADMINISTRATOR, ROOM, "0100");
        assertThat(here.limit(ROOM)).isEqualTo(100);

        service.change(ADMINISTRATOR, ROOM, null);

        assertThat(here.limit(ROOM)).isZero();
        assertThat(service.list(ADMINISTRATOR))
                .extracting(SettingService.Shown::changed)
                .containsOnly(false);
    }

    @Test
    void whatIsNoValueIsRefusedInWords() {
        assertThatThrownBy(() -> service.change(ADMINISTRATOR, OPEN, "perhaps"))
                .hasMessage("accounts.registration is either true or false, not 'perhaps'.");
        for (String wrong : List.of("-1", "1.5", "many", "", "9999999999999999")) {
            assertThatThrownBy(() -> service.change(ADMINISTRATOR, ROOM, wrong))
                    .isInstanceOf(CoreException.class)
                    .hasMessageContaining("whole number");
        }
        assertThatThrownBy(() -> service.change(ADMINISTRATOR, "colour", "red"))
                .hasMessage(
                        "There is no variable 'colour'. There are accounts.registration, quota.storage, rate.tenant.");
        assertThat(store.all()).isEmpty();
    }

    @Test
    void aTenantMayHaveALimitOfItsOwn() {
        assertThat(here.limit(RATE, TENANT)).isEqualTo(600);

        service.change(ADMINISTRATOR, RATE + ".BEF75060E60511F1888EB1DBD64871C8", "6000");

        assertThat(here.limit(RATE, TENANT)).isEqualTo(6000);
        assertThat(here.limit(RATE, ADA)).isEqualTo(600);
        assertThat(here.limit(RATE, null)).isEqualTo(600);
        assertThat(service.list(ADMINISTRATOR))
                .filteredOn(SettingService.Shown::changed)
                .extracting(shown -> shown.setting().name() + " " + shown.value())
                .containsExactly("rate.tenant." + TENANT + " 6000");

        service.change(ADMINISTRATOR, RATE + "." + TENANT, null);
        service.change(ADMINISTRATOR, RATE, "60");

        assertThat(here.limit(RATE, TENANT)).isEqualTo(60);
        assertThat(service.find(ADMINISTRATOR, RATE + "." + TENANT).value()).isEqualTo("60");
        assertThat(service.list(ADMINISTRATOR)).hasSize(3);
    }

    @Test
    void onlyLimitsOfTenantsDifferByTenant() {
        for (String name : List.of(ROOM + "." + TENANT, RATE + ".everybody", RATE + ".", "." + TENANT, RATE + ".1-2")) {
            assertThatThrownBy(() -> service.change(ADMINISTRATOR, name, "7"))
                    .hasMessageStartingWith("There is no variable '" + name + "'.");
        }
        assertThat(store.all()).isEmpty();
    }

    @Test
    void itIsWrittenDownWhoChangedWhat() {
        service.change(ADMINISTRATOR, ROOM, "7");
        service.change(ADMINISTRATOR, ROOM, null);

        assertThat(log.list(AuditFilter.ALL, PageRequest.ALL).items())
                .extracting(event -> event.action() + " " + event.subject())
                .containsExactly("variable.set quota.storage = as configured", "variable.set quota.storage = 7");
    }

    @Test
    void nobodyElseChangesOrReadsAnything() {
        CallContext user = caller(new Rights(null, null, false));

        assertThatThrownBy(() -> service.change(user, OPEN, "false"))
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThatThrownBy(() -> service.list(user)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> service.find(user, OPEN)).isInstanceOf(CoreException.class);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void theStoreIsReadOnceAMomentAndWhatIsKnownOutlivesIt() {
        service.change(ADMINISTRATOR, ROOM, "7");
        int before = store.reads();
        for (int i = 0; i < 100; i++) {
            assertThat(here.limit(ROOM)).isEqualTo(7);
        }
        assertThat(store.reads()).isEqualTo(before);
        store.setGone(true);
        clock.advance(Duration.ofMinutes(1));

        assertThat(here.limit(ROOM)).isEqualTo(7);
    }

    @Test
    void whatNoReleaseOfTodayTakesCountsForNothing() {
        store.put(ROOM, "plenty", clock.instant());

        assertThat(here.limit(ROOM)).isZero();
    }
}
