package io.ragstone.core.ingest.enrich;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document's settings say about additions to its chunks.
 *
 * @param keywords how many a chunk gets
 * @param questions how many a chunk gets
 * @param tagSets the knowledge bases whose tags are put on the chunks
 * @param tags how many a chunk gets at most
 */
record EnrichSettings(int keywords, int questions, List<UUID> tagSets, int tags) {
    private static final int MOST_KEYWORDS = 32;
    private static final int MOST_QUESTIONS = 10;
    private static final int MOST_TAGS = 10;
    private static final int USUAL_TAGS = 3;

    static EnrichSettings of(@Nullable Map<String, Object> config) {
        Map<String, Object> from = config == null ? Map.of() : config;
        return new EnrichSettings(
                Math.clamp(number(from, "auto_keywords", 0), 0, MOST_KEYWORDS),
                Math.clamp(number(from, "auto_questions", 0), 0, MOST_QUESTIONS),
                ids(from.get("tag_kb_ids")),
                Math.clamp(number(from, "topn_tags", USUAL_TAGS), 1, MOST_TAGS));
    }

    private static int number(Map<String, Object> from, String name, int otherwise) {
        return from.get(name) instanceof Number n ? n.intValue() : otherwise;
    }

    private static List<UUID> ids(@Nullable Object names) {
        return !(names instanceof List<?> list)
                ? List.of()
                : list.stream()
                        .flatMap(name -> id(String.valueOf(name)).stream())
                        .distinct()
                        .toList();
    }

    /** Ids come with dashes and without. */
    private static Optional<UUID> id(String name) {
        String dashed = name.replaceFirst("^(\\w{8})(\\w{4})(\\w{4})(\\w{4})(\\w{12})$", "$1-$2-$3-$4-$5");
        try {
            return Optional.of(UUID.fromString(dashed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
