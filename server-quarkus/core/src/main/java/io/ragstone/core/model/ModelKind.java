package io.ragstone.core.model;

/** What a model does. */
public enum ModelKind {
    CHAT,
    EMBEDDING,
    RERANK
}
