package io.ragstone.surfaces.ragflow.document;

import io.ragstone.api.model.RagflowPartialResult;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.ListedIds;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.PythonRepr;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has documents parsed, or stops that, by RAGFlow's rules about lists of ids. */
@ApplicationScoped
class Parsing {
    private final ParsingService parsing;
    private final Owned owned;

    Parsing(ParsingService parsing, Owned owned) {
        this.parsing = parsing;
        this.owned = owned;
    }

    @Nullable
    RagflowPartialResult start(KnowledgeBase base, Body body) {
        ListedIds ids = required(body);
        List<Document> found = owned.documents(base, ids.distinct());
        if (found.stream().anyMatch(Parsing::underWay)) {
            throw new RagflowRefusal(102, "Can't parse document that is currently being processed");
        }
        parsing.start(base, found);
        requireAll(ids, found);
        return ids.result("document", found.size());
    }

    @Nullable
    RagflowPartialResult stop(KnowledgeBase base, Body body) {
        ListedIds ids = required(body);
        List<Document> found =
                ids.distinct().stream().map(id -> owned.documentOr102(base, id)).toList();
        for (Document document : found) {
            double progress = document.parsing().progress();
            if (document.parsing().state() != RunState.RUNNING && (progress == 0 || progress == 1)) {
                throw new RagflowRefusal(102, "Can't stop parsing document with progress at 0 or 1");
            }
        }
        parsing.stop(base, found);
        return ids.result("document", found.size());
    }

    private static ListedIds required(Body body) {
        List<String> given = body.texts("document_ids");
        if (given.isEmpty()) {
            throw new RagflowRefusal(102, "`document_ids` is required");
        }
        return ListedIds.of(given);
    }

    /** A document that is only waiting may be asked for again; one that is being worked on may not. */
    private static boolean underWay(Document document) {
        double progress = document.parsing().progress();
        return document.parsing().state() == RunState.RUNNING && progress > 0 && progress < 1;
    }

    /** What was found has been dealt with by now; the rest is named. */
    void requireAll(ListedIds ids, Collection<Document> found) {
        Set<String> known =
                found.stream().map(document -> RagflowIds.hex(document.id())).collect(Collectors.toSet());
        List<String> unknown =
                ids.distinct().stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new RagflowRefusal(102, "Documents not found: " + PythonRepr.list(unknown));
        }
    }
}
