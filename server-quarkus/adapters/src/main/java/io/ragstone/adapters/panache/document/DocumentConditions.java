package io.ragstone.adapters.panache.document;

import io.ragstone.adapters.panache.Condition;
import io.ragstone.core.document.DocumentQuery;
import io.ragstone.core.document.ParseStage;
import io.ragstone.core.document.RunState;
import java.util.Set;
import java.util.UUID;

/** What a list of a tenant's documents asks the database for. */
final class DocumentConditions {
    private static final String RUNNING = "parseState = RUNNING and generation = 0";
    private static final String WAITING =
            "parseState = UNSTARTED or " + RUNNING + " and parseLog not like :received and parseLog not like :cut";
    private static final String EXTRACTING =
            RUNNING + " and parseLog like :received and parseLog not like :parsed and parseLog not like :cut"
                    + " and source not in :plain";
    private static final String CHUNKING = RUNNING + " and parseLog like :received and parseLog not like :cut"
            + " and (parseLog like :parsed or source in :plain)";
    private static final String EMBEDDING = RUNNING + " and parseLog like :cut";

    private DocumentConditions() {}

    static Condition of(UUID tenantId, DocumentQuery query) {
        Condition condition = new Condition().and("tenantId = :tenant", "tenant", tenantId);
        if (query.knowledgeBaseId() != null) {
            condition.and("knowledgeBaseId = :base", "base", query.knowledgeBaseId());
        }
        condition.named(query.keywords());
        if (query.sources() != null) {
            String in = query.sources().others() ? "source not in :sources" : "source in :sources";
            condition.and(in, "sources", query.sources().labels());
        }
        if (query.stage() != null) {
            stage(condition, query.stage());
        }
        return condition;
    }

    private static void stage(Condition condition, ParseStage stage) {
        switch (stage) {
            case WAITING ->
                condition
                        .and("(" + WAITING + ")", "received", line(ParseStage.RECEIVED))
                        .with("cut", line(ParseStage.CUT));
            case EXTRACTING ->
                condition
                        .and(EXTRACTING, "received", line(ParseStage.RECEIVED))
                        .with("parsed", line(ParseStage.PARSED))
                        .with("cut", line(ParseStage.CUT))
                        .with("plain", ParseStage.plainSources());
            case CHUNKING ->
                condition
                        .and(CHUNKING, "received", line(ParseStage.RECEIVED))
                        .with("parsed", line(ParseStage.PARSED))
                        .with("cut", line(ParseStage.CUT))
                        .with("plain", ParseStage.plainSources());
            case EMBEDDING -> condition.and(EMBEDDING, "cut", line(ParseStage.CUT));
            case RENEWING -> condition.and("parseState = RUNNING and generation > :none", "none", 0);
            case READY -> condition.and("parseState in :states", "states", Set.of(RunState.DONE));
            case FAILED ->
                condition.and("parseState in :states", "states", Set.of(RunState.FAILED, RunState.CANCELLED));
        }
    }

    private static String line(String part) {
        return "%" + part + "%";
    }
}
