package io.ragstone.adapters.panache.setting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LiveSettingRepository implements PanacheRepositoryBase<LiveSettingEntity, String> {}
