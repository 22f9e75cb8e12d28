package io.ragstone.core.wiki.page;

import java.util.Locale;

/** Whether a page was found to be in order. */
public enum LintStatus {
    PENDING,
    PASSED,
    FAILED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
