package io.ragstone.sdk.page;

import java.util.AbstractList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a listing: an unmodifiable list that also knows how many there are altogether.
 *
 * <pre>{@code
 * Page<DataSet> page = rag.listDatasets(new DataSetQuery().pageSize(10));
 * System.out.println(page.size() + " of " + page.total().orElse(page.size()));
 * }</pre>
 *
 * @param <T> what is listed
 */
public final class Page<T> extends AbstractList<T> {
    private final List<T> items;
    private final OptionalLong total;

    /** These things, of so many. */
    public Page(List<T> items, OptionalLong total) {
        this.items = List.copyOf(items);
        this.total = total;
    }

    /** How many there are on all pages; empty when the server does not say. */
    public OptionalLong total() {
        return total;
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
