package io.ragstone.adapters.panache.ask;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What tenants chose in the database. */
@ApplicationScoped
@StoreCall
public class PanacheAskSettingsStore implements AskSettingsStore {
    private static final String PUT = """
            insert into ask_settings (tenant_id, settings) values (?, ?)
            on conflict (tenant_id) do update set settings = excluded.settings
            """;

    private final AskSettingsRepository settings;
    private final Sql sql;
    private final AskSettingsJson json = new AskSettingsJson();

    PanacheAskSettingsStore(AskSettingsRepository settings, Sql sql) {
        this.settings = settings;
        this.sql = sql;
    }

    @Override
    public Optional<AskSettings> find(UUID tenantId) {
        return settings.findByIdOptional(tenantId).map(row -> row.settings);
    }

    @Override
    @Transactional
    public void put(UUID tenantId, AskSettings chosen) {
        sql.update(PUT, tenantId, json.convertToDatabaseColumn(chosen));
    }

    @Override
    @Transactional
    public void delete(UUID tenantId) {
        sql.update("delete from ask_settings where tenant_id = ?", tenantId);
    }
}
