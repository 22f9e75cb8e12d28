package io.ragstone.core.wiki.run;

import io.ragstone.core.wiki.compile.PageCompiler.Effect;
import io.ragstone.core.wiki.page.LintStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page that was to be compiled.
 *
 * @param lintStatus null while the page has not been checked, or where there is none
 * @param error why it was not written; null when it was
 */
public record PageReport(
        String slug,
        Action action,
        @Nullable LintStatus lintStatus,
        @Nullable String error) {
    /** What was done. */
    public enum Action {
        CREATED,
        UPDATED,
        SKIPPED,
        FAILED;

        static Action of(Effect effect) {
            return switch (effect) {
                case CREATED -> CREATED;
                case UPDATED -> UPDATED;
                case SKIPPED -> SKIPPED;
            };
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    PageReport checked(@Nullable LintStatus status) {
        return new PageReport(slug, action, status, error);
    }
}
