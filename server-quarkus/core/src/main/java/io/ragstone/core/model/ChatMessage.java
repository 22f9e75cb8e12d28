package io.ragstone.core.model;

/** One turn of what is said to a chat model. */
public record ChatMessage(Role role, String text) {
    /** Who says it. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }
}
