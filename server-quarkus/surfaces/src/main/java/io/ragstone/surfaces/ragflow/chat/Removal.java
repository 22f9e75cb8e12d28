package io.ragstone.surfaces.ragflow.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.model.RagflowPartialResult;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.ListedIds;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ids of what is to be deleted. Here, unlike elsewhere, the unknown ones do not keep the others. */
record Removal(ListedIds ids) {
    static Removal of(Body body) {
        JsonNode given = body.at("ids");
        boolean none = given.isMissingNode() || given.isNull();
        if (!none && !given.isArray()) {
            throw Typed.misfit("ids", "a list");
        }
        return new Removal(ListedIds.of(body.texts("ids")));
    }

    /** Nothing in particular is named. */
    boolean ofAll() {
        return ids.distinct().isEmpty();
    }

    List<UUID> wanted() {
        return ids.distinct().stream()
                .flatMap(id -> RagflowIds.parse(id).stream())
                .toList();
    }

    /**
     * What is told about those that were not deleted; null when there is nothing to tell.
     *
     * @param unknown says that one is not there, with its id in place of %s
     */
    @Nullable
    RagflowPartialResult result(String kind, Collection<UUID> done, String unknown) {
        Set<UUID> gone = Set.copyOf(done);
        List<String> errors = ids.distinct().stream()
                .filter(id -> RagflowIds.parse(id).filter(gone::contains).isEmpty())
                .map(id -> unknown.replace("%s", id))
                .toList();
        if (errors.isEmpty()) {
            return ids.result(kind, gone.size());
        }
        if (gone.isEmpty()) {
            throw RagflowRefusal.data(errors.stream().collect(Collectors.joining("; ")));
        }
        return new RagflowPartialResult().successCount(gone.size()).errors(errors);
    }
}
