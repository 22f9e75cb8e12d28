package io.ragstone.surfaces.ragflow.form;

import io.ragstone.api.model.RagflowPartialResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of ids from a request: each counts once, and those that are there twice are named in the answer. */
public record ListedIds(Set<String> distinct, List<String> repeated) {
    public static ListedIds of(Collection<String> ids) {
        Set<String> distinct = new LinkedHashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        ids.stream().filter(id -> !distinct.add(id)).forEach(repeated::add);
        return new ListedIds(distinct, new ArrayList<>(repeated));
    }

    /** Null when nothing was there twice: then there is nothing to tell. */
    public @Nullable RagflowPartialResult result(String kind, int done) {
        return repeated.isEmpty()
                ? null
                : new RagflowPartialResult()
                        .successCount(done)
                        .errors(repeated.stream()
                                .map(id -> "Duplicate " + kind + " ids: " + id)
                                .toList());
    }
}
