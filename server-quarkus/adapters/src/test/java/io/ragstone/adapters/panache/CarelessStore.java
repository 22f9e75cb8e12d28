package io.ragstone.adapters.panache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a store would be that forgot to say whose rows it wants. */
@ApplicationScoped
@StoreCall
public class CarelessStore {
    private final EntityManager entities;
    private final Sql sql;

    CarelessStore(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    List<String> namesOfEntities() {
        return entities.createQuery("select d.name from DocumentEntity d order by d.name", String.class)
                .getResultList();
    }

    List<String> names() {
        return allNames();
    }

    @AcrossTenants
    List<String> namesAcrossTenants() {
        return allNames();
    }

    private List<String> allNames() {
        return entities.createNativeQuery("select name from document order by name", String.class)
                .getResultList();
    }

    @Transactional
    int disableAll() {
        return sql.update("update document set enabled = false");
    }

    @Transactional
    int deleteAll() {
        return sql.update("delete from document");
    }

    @Transactional
    void settleAskingOf(UUID tenant) {
        sql.update("insert into ask_settings (tenant_id, settings) values (?, '{}')", tenant);
    }

    @Transactional
    int giveAllTo(UUID tenant) {
        return sql.update("update document set tenant_id = ?", tenant);
    }

    /** Leaves an empty table to the next test. */
    @Transactional
    @AcrossTenants
    public void clear(String table) {
        sql.update("delete from " + table);
    }
}
