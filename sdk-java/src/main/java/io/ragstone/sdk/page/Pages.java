package io.ragstone.sdk.page;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything that a listing has, page after page; a page is asked for when its first element is. Each walk through it
 * asks the server anew. What is added or deleted meanwhile may be missed or come twice.
 *
 * <pre>{@code
 * for (DataSet dataset : rag.datasets()) {
 *     System.out.println(dataset.name());
 * }
 * long failed = dataset.documents().stream().filter(d -> d.run() == RunStatus.FAIL).count();
 * }</pre>
 *
 * @param <T> what is listed
 */
public final class Pages<T> implements Iterable<T> {
    private final Fetch<T> fetch;
    private final int firstPage;
    private final int pageSize;

    /**
     * Gets one page from the server.
     *
     * @param <T> what is listed
     */
    @FunctionalInterface
    public interface Fetch<T> {
        /** The page of this number, from 1, where each has this size. */
        Page<T> page(int number, int size);
    }

    /** What comes from this page on, in pages of this size. */
    public Pages(Fetch<T> fetch, int firstPage, int pageSize) {
        this.fetch = fetch;
        this.firstPage = Math.max(1, firstPage);
        this.pageSize = Math.max(1, pageSize);
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    /** The same as a stream. */
    public Stream<T> stream() {
        Spliterator<T> spliterator =
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false);
    }

    private final class Walk implements Iterator<T> {
        private final Queue<T> fetched = new ArrayDeque<>();
        private int next = firstPage;
        private long seen = (firstPage - 1L) * pageSize;
        private boolean ended;

        @Override
        public boolean hasNext() {
            while (fetched.isEmpty() && !ended) {
                Page<T> page = fetch.page(next, pageSize);
                fetched.addAll(page);
                seen += page.size();
                ended = isLast(page);
                next++;
            }
            return !fetched.isEmpty();
        }

        /**
         * A short page is not the last one by itself: a server may give fewer than asked for, and some filters leave
         * gaps in a page after it was cut.
         */
        private boolean isLast(Page<T> page) {
            if (page.total().isEmpty()) {
                return page.isEmpty();
            }
            long total = page.total().getAsLong();
            boolean nothingBehind = (long) next * pageSize >= total;
            return seen >= total || (page.isEmpty() && nothingBehind);
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more elements.");
            }
            return fetched.remove();
        }
    }
}
