package io.ragstone.core.search;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.IndexKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that can be away, like an engine on another machine. */
public final class UnreliableIndex implements PassageIndex {
    private final PassageIndex contents = new FakePassageIndex();
    private volatile boolean away;

    public void away(boolean now) {
        away = now;
    }

    private PassageIndex there() {
        if (away) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "The search engine cannot be reached.");
        }
        return contents;
    }

    @Override
    public long sequence(IndexKey key) {
        return there().sequence(key);
    }

    @Override
    public void apply(IndexKey key, List<Change> changes, long sequence) {
        there().apply(key, changes, sequence);
    }

    @Override
    public Candidates search(IndexKey key, IndexQuery query) {
        return there().search(key, query);
    }

    @Override
    public void drop(IndexKey key) {
        there().drop(key);
    }

    @Override
    public @Nullable String highlight(String question, String text) {
        return contents.highlight(question, text);
    }

    @Override
    public void check() {
        there().check();
    }
}
