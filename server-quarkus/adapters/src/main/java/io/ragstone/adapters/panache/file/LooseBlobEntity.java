package io.ragstone.adapters.panache.file;

import io.ragstone.adapters.panache.EpochMillis;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "loose_blob")
class LooseBlobEntity {
    @Id
    @Column(name = "blob_key")
    String blobKey;

    @Convert(converter = EpochMillis.class)
    Instant since;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    LooseBlobEntity() {}
}
