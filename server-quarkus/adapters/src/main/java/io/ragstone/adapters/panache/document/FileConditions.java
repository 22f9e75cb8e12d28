package io.ragstone.adapters.panache.document;

import io.ragstone.adapters.panache.Condition;
import io.ragstone.core.document.DocumentFilter.Kinds;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list asks of the files that its rows are about. */
public final class FileConditions {
    private FileConditions() {}

    /**
     * Narrows a list.
     *
     * @param suffixes the endings of names; empty for any
     * @param kinds null for any
     */
    public static void narrow(Condition condition, Set<String> suffixes, @Nullable Kinds kinds) {
        if (!suffixes.isEmpty()) {
            condition.and("suffix in :suffixes", "suffixes", suffixes);
        }
        if (kinds != null) {
            condition
                    .and("(suffix in :endings or source in :sources)", "endings", kinds.suffixes())
                    .with("sources", kinds.sources());
        }
    }
}
