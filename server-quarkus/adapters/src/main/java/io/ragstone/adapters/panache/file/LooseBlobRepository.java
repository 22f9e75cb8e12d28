package io.ragstone.adapters.panache.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class LooseBlobRepository implements PanacheRepositoryBase<LooseBlobEntity, String> {
    List<String> before(Instant time, int most) {
        return find("select blobKey from LooseBlobEntity where since < ?1 order by since, blobKey", time)
                .project(String.class)
                .range(0, most - 1)
                .list();
    }
}
