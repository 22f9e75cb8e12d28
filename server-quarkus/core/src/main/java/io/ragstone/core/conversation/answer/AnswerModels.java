package io.ragstone.core.conversation.answer;

import io.ragstone.core.model.ChatModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the model that speaks for an assistant. */
public interface AnswerModels {
    /**
     * Throws a {@link io.ragstone.core.error.CoreException} when the model is not known or the tenant has no key for it.
     *
     * @param model null for the tenant's default; where it has none, that is the one inside the server
     */
    ChatModel get(UUID tenantId, @Nullable String model);
}
