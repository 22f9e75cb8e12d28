package io.ragstone.adapters.panache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Cuts long lists of ids into pieces: no database takes any number of parameters in one statement. */
public final class Portions {
    private static final int SIZE = 500;

    private Portions() {}

    /** Each value once; no portion is empty. */
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> distinct = new ArrayList<>(new LinkedHashSet<>(values));
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += SIZE) {
            portions.add(distinct.subList(from, Math.min(from + SIZE, distinct.size())));
        }
        return portions;
    }
}
