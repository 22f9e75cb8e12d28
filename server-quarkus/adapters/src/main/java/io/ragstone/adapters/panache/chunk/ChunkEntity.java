package io.ragstone.adapters.panache.chunk;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A chunk without its vector, which is longer than all the rest. */
@Entity
@Immutable
@Table(name = "chunk")
@IdClass(ChunkColumns.Key.class)
class ChunkEntity extends ChunkColumns {}
