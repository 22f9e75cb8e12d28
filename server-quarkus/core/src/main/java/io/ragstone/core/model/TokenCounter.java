package io.ragstone.core.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens as the cl100k_base vocabulary does, which is what RAGFlow's clients expect in their budgets. */
public final class TokenCounter {
    /** The vocabulary is read when it is first needed, so that no server waits for it at its start. */
    private final EncodingRegistry vocabularies = Encodings.newLazyEncodingRegistry();

    public int count(String text) {
        return vocabularies.getEncoding(EncodingType.CL100K_BASE).countTokensOrdinary(text);
    }
}
