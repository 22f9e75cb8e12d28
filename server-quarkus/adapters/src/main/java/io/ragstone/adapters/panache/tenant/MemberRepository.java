package io.ragstone.adapters.panache.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<MemberEntity, MemberEntity.Key> {}
