package io.ragstone.adapters.panache.limit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class UseCounterRepository implements PanacheRepositoryBase<UseCounterEntity, UseCounterEntity.Key> {
    private static final String ADD = """
            insert into use_counter (name, window_start, used) values (:name, :window, :amount)
            on conflict (name, window_start) do update set used = use_counter.used + excluded.used
            returning *
            """;

    long add(String name, long window, long amount) {
        UseCounterEntity counted = (UseCounterEntity) getEntityManager()
                .createNativeQuery(ADD, UseCounterEntity.class)
                .setParameter("name", name)
                .setParameter("window", window)
                .setParameter("amount", amount)
                .getSingleResult();
        return counted.used;
    }
}
