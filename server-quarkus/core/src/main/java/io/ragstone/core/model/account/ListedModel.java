package io.ragstone.core.model.account;

import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import org.jspecify.annotations.Nullable;

/**
 * A model as a tenant sees it.
 *
 * @param baseUrl where it is reached; null inside the server
 * @param window how many tokens it reads at once; 0 when that is not known
 * @param usedTokens how many the tenant has used of it
 */
public record ListedModel(
        ModelName name, ModelKind kind, @Nullable String baseUrl, int window, boolean on, long usedTokens) {}
