package io.ragstone.adapters.panache.setting;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.setting.SettingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** A row for each setting that was changed. */
@ApplicationScoped
@StoreCall
public class PanacheSettingStore implements SettingStore {
    private static final String PUT = """
            insert into live_setting (name, value, changed_at) values (?, ?, ?)
            on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at
            """;

    private final LiveSettingRepository settings;
    private final Sql sql;

    PanacheSettingStore(LiveSettingRepository settings, Sql sql) {
        this.settings = settings;
        this.sql = sql;
    }

    @Override
    public Map<String, String> all() {
        return settings.streamAll().collect(Collectors.toMap(setting -> setting.name, setting -> setting.text));
    }

    @Override
    @Transactional
    public void put(String name, String value, Instant now) {
        sql.update(PUT, name, value, now);
    }

    @Override
    @Transactional
    public void remove(String name) {
        sql.update("delete from live_setting where name = ?", name);
    }
}
