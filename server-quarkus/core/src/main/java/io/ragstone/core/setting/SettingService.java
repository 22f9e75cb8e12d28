package io.ragstone.core.setting;

import io.ragstone.core.access.Access;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Administrators look at the settings that may be changed, and change them. */
public final class SettingService {
    private final LiveSettings settings;
    private final SettingStore store;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    public SettingService(
            LiveSettings settings,
            SettingStore store,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A setting as it is.
     *
     * @param changed whether somebody has changed it; else it is as the server was configured
     */
    public record Shown(Setting setting, String value, boolean changed) {}

    public List<Shown> list(CallContext call) {
        access.requireAdministrator(call);
        return settings.all().stream().map(this::shown).toList();
    }

    public Shown find(CallContext call, String name) {
        access.requireAdministrator(call);
        return shown(known(name));
    }

    /** @param value null for what the server was configured with */
    public Shown change(CallContext call, String name, @Nullable String value) {
        access.requireAdministrator(call);
        Setting setting = known(name);
        String checked = value == null ? null : setting.checked(value);
        transactions.run(() -> {
            if (checked == null) {
                store.remove(setting.name());
            } else {
                store.put(setting.name(), checked, clock.instant());
            }
            audit.changed(call, "variable.set", setting.name() + " = " + (checked == null ? "as configured" : checked));
        });
        settings.forget();
        return shown(setting);
    }

    private Setting known(String name) {
        return settings.find(name)
                .orElseThrow(() -> CoreException.notFound("There is no variable '" + name + "'. There are "
                        + settings.all().stream().map(Setting::name).collect(Collectors.joining(", ")) + "."));
    }

    private Shown shown(Setting setting) {
        return new Shown(
                setting, settings.value(setting), settings.changed(setting).isPresent());
    }
}
