package io.ragstone.surfaces.ragflow.chunk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.document.ChunkService;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a chunk shall be, with RAGFlow's refusals in RAGFlow's order. */
public final class ChunkRequests {
    private static final int POSITION_NUMBERS = 5;

    private ChunkRequests() {}

    public static String content(Body body) {
        return content(body, "content");
    }

    /** @param field what the text is called in the request */
    public static String content(Body body, String field) {
        JsonNode content = body.at(field);
        if (body.mentions(field) && !content.isTextual()) {
            throw new RagflowRefusal(100, "`" + field + "` has to be a string");
        }
        if (content.asText().isBlank()) {
            throw new RagflowRefusal(102, "`" + field + "` is required");
        }
        return content.asText();
    }

    /** The strings of a list without blanks; absent is an empty list. */
    public static List<String> strings(Body body, String field, String refusal) {
        if (!body.has(field)) {
            return List.of();
        }
        JsonNode list = body.at(field);
        if (!list.isArray()) {
            throw new RagflowRefusal(102, "`" + field + "` " + refusal);
        }
        List<String> strings = new ArrayList<>();
        for (JsonNode element : list) {
            if (!element.isTextual()) {
                throw new RagflowRefusal(100, "`" + field + "` has to be a list of strings");
            }
            if (!element.asText().isBlank()) {
                strings.add(element.asText().strip());
            }
        }
        return strings;
    }

    static ChunkService.Change change(Document document, Body body) {
        String content = body.mentions("content") ? content(body) : null;
        List<String> keywords = optional(body, "important_keywords");
        List<String> questions = optional(body, "questions");
        if (content != null) {
            checkPair(document, content);
        }
        Boolean available = body.has("available") ? body.at("available").asBoolean() : null;
        return new ChunkService.Change(content, keywords, questions, null, positions(body), available);
    }

    private static @Nullable List<String> optional(Body body, String field) {
        return body.has(field) ? strings(body, field, "should be a list") : null;
    }

    /** In a document of questions and answers, a text has to have both. */
    public static void checkPair(Document document, String content) {
        if (document.chunkMethod().equals("qa") && !isQuestionAndAnswer(content)) {
            throw new RagflowRefusal(102, "Q&A must be separated by TAB/ENTER key.");
        }
    }

    private static boolean isQuestionAndAnswer(String content) {
        return content.strip().split("[\n\t]").length >= 2;
    }

    private static @Nullable List<Position> positions(Body body) {
        if (!body.has("positions")) {
            return null;
        }
        List<Position> positions = new ArrayList<>();
        for (JsonNode box : body.at("positions")) {
            List<Integer> numbers = new ArrayList<>();
            box.forEach(number -> numbers.add(number.asInt()));
            if (numbers.size() != POSITION_NUMBERS) {
                throw new RagflowRefusal(102, "`positions` has to be a list of lists of five numbers each");
            }
            positions.add(ChunkMapper.position(numbers));
        }
        return positions;
    }
}
