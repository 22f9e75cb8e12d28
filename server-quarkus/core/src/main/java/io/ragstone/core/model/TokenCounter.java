package io.ragstone.core.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens as the cl100k_base vocabulary does, which is what RAGFlow's clients expect in their budgets. */
public final class TokenCounter {
    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    public int count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
