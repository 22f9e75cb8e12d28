package io.ragstone.core.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the settings are now. A change holds at once on the server that it comes through and, since each reads anew what
 * is older than a moment, a moment later on the others.
 */
public final class LiveSettings {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Pattern OF_TENANT = Pattern.compile(
            "(?<name>.+)\\.(?<tenant>(?i:[0-9a-f]{8}(-?)[0-9a-f]{4}\\3[0-9a-f]{4}\\3[0-9a-f]{4}\\3[0-9a-f]{12}))");

    private final Map<String, Setting> known = new LinkedHashMap<>();
    private final SettingStore store;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot latest;

    public LiveSettings(List<Setting> settings, SettingStore store, Clock clock) {
        settings.forEach(setting -> known.put(setting.name(), setting));
        this.store = store;
        this.clock = clock;
    }

    private record Snapshot(Map<String, String> changed, Instant at) {}

    public boolean isOn(String name) {
        return value(name).equals("true");
    }

    public long limit(String name) {
        return Long.parseLong(value(name));
    }

    /** @param tenantId whose it is; null for nobody's in particular */
    public long limit(String name, @Nullable UUID tenantId) {
        return tenantId == null ? limit(name) : Long.parseLong(value(ofTenant(known(name), tenantId)));
    }

    private Setting ofTenant(Setting usual, UUID tenantId) {
        return usual.of(tenantId, value(usual));
    }

    private String value(String name) {
        return value(known(name));
    }

    private Setting known(String name) {
        return Objects.requireNonNull(known.get(name), () -> name + " is no setting that can be changed");
    }

    String value(Setting setting) {
        return changed(setting).orElse(setting.configured());
    }

    /** What it was changed to. What the store has and no release of today takes counts for nothing. */
    Optional<String> changed(Setting setting) {
        String value = changes().get(setting.name());
        try {
            return Optional.ofNullable(value).map(setting::checked);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The name of a setting; or that, a dot and the id of a tenant, with dashes or without. */
    Optional<Setting> find(String name) {
        Setting whole = known.get(name);
        return whole == null ? ofTenant(name) : Optional.of(whole);
    }

    private Optional<Setting> ofTenant(String name) {
        Matcher parts = OF_TENANT.matcher(name);
        Setting usual = parts.matches() ? known.get(parts.group("name")) : null;
        if (usual == null || !usual.byTenant()) {
            return Optional.empty();
        }
        String hex = parts.group("tenant").replace("-", "");
        UUID tenant = new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        return Optional.of(ofTenant(usual, tenant));
    }

    /** All, and those of single tenants that were changed. */
    Collection<Setting> all() {
        List<Setting> all = new ArrayList<>(known.values());
        changes().keySet().stream()
                .filter(name -> !known.containsKey(name))
                .sorted()
                .forEach(name -> ofTenant(name).ifPresent(all::add));
        return all;
    }

    /** Has the store read anew by whoever comes next, and what is being read just now not kept. */
    void forget() {
        reading.lock();
        try {
            latest = null;
        } finally {
            reading.unlock();
        }
    }

    /** Whoever finds that somebody reads already goes by what is known, unless nothing is. */
    private Map<String, String> changes() {
        Snapshot present = latest;
        if (present != null && isFresh(present)) {
            return present.changed();
        }
        if (present == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return present.changed();
        }
        try {
            return read(latest);
        } finally {
            reading.unlock();
        }
    }

    private Map<String, String> read(@Nullable Snapshot before) {
        if (before != null && isFresh(before)) {
            return before.changed();
        }
        Map<String, String> changed;
        try {
            changed = Map.copyOf(store.all());
        } catch (RuntimeException e) {
            LOG.debug("It cannot be read now what settings were changed to.", e);
            changed = before == null ? Map.of() : before.changed();
        }
        latest = new Snapshot(changed, clock.instant());
        return changed;
    }

    private boolean isFresh(Snapshot snapshot) {
        return Duration.between(snapshot.at(), clock.instant()).abs().compareTo(MOMENT) < 0;
    }
}
