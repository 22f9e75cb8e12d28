package io.ragstone.adapters.panache.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FileLinkRepository implements PanacheRepositoryBase<FileLinkEntity, UUID> {}
