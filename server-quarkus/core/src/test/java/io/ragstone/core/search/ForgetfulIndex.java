package io.ragstone.core.search;

import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that can lose what it did not commit, fail, and count what it is asked to do. */
final class ForgetfulIndex implements PassageIndex {
    private record Call(IndexKey key, List<Change> changes, long sequence) {}

    private final List<Call> committed = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private FakePassageIndex contents = new FakePassageIndex();
    private int failAfter = Integer.MAX_VALUE;
    private int applied;
    private int chunksPut;
    private int largestCall;
    private int drops;

    @Override
    public synchronized long sequence(IndexKey key) {
        return contents.sequence(key);
    }

    @Override
    public synchronized void apply(IndexKey key, List<Change> changes, long sequence) {
        if (failAfter-- == 0) {
            failAfter = Integer.MAX_VALUE;
            throw new IllegalStateException("The disk is full.");
        }
        int chunks = changes.stream().mapToInt(ForgetfulIndex::chunks).sum();
        applied++;
        chunksPut += chunks;
        largestCall = Math.max(largestCall, chunks);
        calls.add(new Call(key, changes, sequence));
        contents.apply(key, changes, sequence);
    }

    private static int chunks(Change change) {
        return change instanceof Change.Put(List<EmbeddedChunk> chunks) ? chunks.size() : 0;
    }

    @Override
    public synchronized Candidates search(IndexKey key, IndexQuery query) {
        return contents.search(key, query);
    }

    @Override
    public synchronized void drop(IndexKey key) {
        drops++;
        calls.removeIf(call -> call.key().equals(key));
        contents.drop(key);
    }

    @Override
    public @Nullable String highlight(String question, String text) {
        return contents.highlight(question, text);
    }

    @Override
    public void check() {
        contents.check();
    }

    synchronized void commit() {
        committed.clear();
        committed.addAll(calls);
    }

    /** Begins again with what was committed. */
    synchronized void crash() {
        contents = new FakePassageIndex();
        calls.clear();
        calls.addAll(committed);
        calls.forEach(call -> contents.apply(call.key(), call.changes(), call.sequence()));
    }

    /** Keeps everything but believes that it is older. */
    synchronized void pretend(IndexKey key, long sequence) {
        contents.apply(key, List.of(), sequence);
    }

    /** The call after so many more fails, and changes nothing. */
    synchronized void failAfter(int calls) {
        failAfter = calls;
    }

    synchronized void forgetCounts() {
        applied = 0;
        chunksPut = 0;
        largestCall = 0;
    }

    synchronized int applied() {
        return applied;
    }

    synchronized int chunksPut() {
        return chunksPut;
    }

    synchronized int largestCall() {
        return largestCall;
    }

    synchronized int drops() {
        return drops;
    }
}
