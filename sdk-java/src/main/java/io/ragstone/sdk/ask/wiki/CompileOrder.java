package io.ragstone.sdk.ask.wiki;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are compiled, and how; all that have changed unless something is said.
 *
 * <pre>{@code
 * wiki.compile(new CompileOrder().slugs(List.of("return-policy")).force(true));
 * }</pre>
 */
public final class CompileOrder {
    private final OptionValues values = new OptionValues();

    /** All pages that have changed. */
    public CompileOrder() {}

    /** Only these pages; all for none. */
    public CompileOrder slugs(Collection<String> pages) {
        values.set("slugs", pages.isEmpty() ? null : List.copyOf(pages));
        return this;
    }

    /** Whether to write pages again though nothing has changed. */
    public CompileOrder force(boolean force) {
        values.set("force", force);
        return this;
    }

    /** Whether the answer comes when all is done; otherwise only where there is little to do. */
    public CompileOrder untilDone(boolean wait) {
        values.set("mode", wait ? "sync" : "async");
        return this;
    }

    /**
     * Where topics come from: {@code manual} for the list that the knowledge base was made with, {@code auto} for a plan
     * that is made of the documents, or {@code both}.
     */
    public CompileOrder topicsFrom(String source) {
        values.set("slug_source", source);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values.snapshot();
    }
}
