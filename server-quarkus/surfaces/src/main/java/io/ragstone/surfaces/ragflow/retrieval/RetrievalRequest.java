package io.ragstone.surfaces.ragflow.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.search.Explain;
import io.ragstone.core.search.Explain.Expected;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.MetadataClauses;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a search asks for, read from the body in the order in which RAGFlow complains. */
public record RetrievalRequest(Body body) {
    private static final int DEFAULT_TOP_K = 1024;
    private static final double DEFAULT_THRESHOLD = 0.2;
    private static final double DEFAULT_WEIGHT = 0.3;

    /** What an id that is none stands for: a document that nobody has. */
    private static final UUID NOBODY = new UUID(0, 0);

    public static RetrievalRequest of(JsonNode json) {
        return new RetrievalRequest(Body.of(json));
    }

    List<String> datasets() {
        JsonNode ids = body.at("dataset_ids");
        if (!body.has("dataset_ids") || ids.isEmpty() && !ids.isValueNode()) {
            throw new RagflowRefusal(102, "`dataset_ids` is required.");
        }
        if (!ids.isArray()) {
            throw new RagflowRefusal(102, "`dataset_ids` should be a list");
        }
        return body.texts("dataset_ids");
    }

    String question() {
        if (!body.mentions("question")) {
            throw new RagflowRefusal(102, "`question` is required.");
        }
        return body.text("question", "");
    }

    List<String> documents() {
        if (body.has("document_ids") && !body.at("document_ids").isArray()) {
            throw new RagflowRefusal(102, "`documents` should be a list");
        }
        return body.texts("document_ids");
    }

    /** Null where chunks with any tags and without may be found. */
    @Nullable
    public Set<String> tags() {
        if (body.has("tags") && !body.at("tags").isArray()) {
            throw new RagflowRefusal(102, "`tags` should be a list");
        }
        Set<String> tags = body.texts("tags").stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        return tags.isEmpty() ? null : tags;
    }

    int topK() {
        int topK = body.has("top_k") ? (int) body.number("top_k", 0) : DEFAULT_TOP_K;
        if (topK <= 0) {
            throw new RagflowRefusal(100, "`top_k` must be greater than 0");
        }
        return topK;
    }

    /** The model that sorts what was found once more; empty for none. */
    String reranker() {
        return body.text("rerank_id", "").strip();
    }

    /** Whether the chat model shall add keywords to the question. */
    public boolean keywords() {
        return body.at("keyword").asBoolean();
    }

    /** What the chat model shall translate the question into. */
    List<String> languages() {
        return body.texts("cross_languages");
    }

    int page() {
        return body.has("page") ? Math.max(1, (int) body.number("page", 0)) : 1;
    }

    int pageSize() {
        return body.has("page_size") ? Math.max(0, (int) body.number("page_size", 0)) : Pages.SIZE;
    }

    double threshold() {
        return body.number("similarity_threshold", DEFAULT_THRESHOLD);
    }

    double vectorWeight() {
        return Math.clamp(body.number("vector_similarity_weight", DEFAULT_WEIGHT), 0, 1);
    }

    /** On unless it is switched off, as a flag or in one of two words. */
    public boolean highlight() {
        String flag = body.text("highlight", "true");
        return !flag.equals("false") && !flag.equals("False");
    }

    /** Null when the answer is enough; a passage that is expected asks for the reasons too. */
    @Nullable
    Explain explain() {
        JsonNode expected = body.at("expected");
        if (expected.hasNonNull("content")) {
            String document = expected.path("document_id").asText("");
            return new Explain(new Expected(
                    expected.get("content").asText(),
                    document.isEmpty() ? null : RagflowIds.parse(document).orElse(NOBODY)));
        }
        return body.text("explain", "false").equals("true") ? new Explain(null) : null;
    }

    /** Empty where nothing is asked for. */
    Optional<MetadataCondition> metadata() {
        return MetadataClauses.condition(body.at("metadata_condition"));
    }
}
