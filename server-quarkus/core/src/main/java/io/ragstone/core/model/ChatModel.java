package io.ragstone.core.model;

import java.util.List;

/** A language model that answers. Safe to use from many threads. */
public interface ChatModel {
    /** The model as {@code name@provider}. */
    String model();

    /** The whole answer at once. Throws a {@link io.ragstone.core.error.CoreException} when there is none to be had. */
    String answer(List<ChatMessage> messages);
}
