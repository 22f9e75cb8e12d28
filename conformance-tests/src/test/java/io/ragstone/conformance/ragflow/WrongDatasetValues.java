package io.ragstone.conformance.ragflow;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Values that requests about datasets must not have, each with the field and with what has to be said of it. */
final class WrongDatasetValues {
    private static final String METHODS = "Input should be 'naive', 'book', 'email', 'laws', 'manual', 'one', 'paper',"
            + " 'picture', 'presentation', 'qa', 'table' or 'tag'";
    static final String PERMISSIONS = "Input should be 'me' or 'team'";
    private static final String MIME_TYPES = "Unsupported MIME type. Allowed: ['image/jpeg', 'image/png']";
    private static final String TEXT = "Input should be a valid string";
    static final String WHOLE = "Input should be a valid integer";
    private static final String NUMBER = "Input should be a valid number";
    private static final String FLAG = "Input should be a valid boolean";
    static final String LIST = "Input should be a valid list";
    private static final String AT_LEAST_ONE = "String should have at least 1 character";
    private static final String MODEL_FORM = "Embedding model identifier must follow <model_name>@<provider> format";
    private static final String MODEL_PARTS = "Both model_name and provider must be non-empty strings";

    private WrongDatasetValues() {}

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                arguments("name", "\"\"", AT_LEAST_ONE),
                arguments("name", "\"  \\t \"", AT_LEAST_ONE),
                arguments("name", quoted(129), "String should have at most 128 characters"),
                arguments("name", "0", TEXT),
                arguments("name", "null", TEXT),
                arguments("name", "[]", TEXT),
                arguments("name", "{}", TEXT),
                arguments("name", "true", TEXT),
                arguments("avatar", quoted(65536), "String should have at most 65535 characters"),
                arguments(
                        "avatar",
                        "\"iVBORw0KGgo=\"",
                        "Missing MIME prefix. Expected format: data:<mime>;base64,<data>"),
                arguments(
                        "avatar", "\"image/png;base64,iVBOR\"", "Invalid MIME prefix format. Must start with 'data:'"),
                arguments(
                        "avatar",
                        "\"invalid:image/png;base64,iVBOR\"",
                        "Invalid MIME prefix format. Must start with 'data:'"),
                arguments("avatar", "\"data:image/gif;base64,R0lG\"", MIME_TYPES),
                arguments("avatar", "\"data:,abc\"", MIME_TYPES),
                arguments("avatar", "1", TEXT),
                arguments("description", quoted(65536), "String should have at most 65535 characters"),
                arguments("description", "[\"a\"]", TEXT),
                arguments("embedding_model", quoted(256), "String should have at most 255 characters"),
                arguments("embedding_model", "\"\"", MODEL_FORM),
                arguments("embedding_model", "\"  \"", MODEL_FORM),
                arguments("embedding_model", "\"BAAI/bge-small-en-v1.5\"", MODEL_FORM),
                arguments("embedding_model", "\"@Builtin\"", MODEL_PARTS),
                arguments("embedding_model", "\"BAAI/bge-small-en-v1.5@\"", MODEL_PARTS),
                arguments("embedding_model", "7", TEXT),
                arguments("permission", "\"\"", PERMISSIONS),
                arguments("permission", "\"ME\"", PERMISSIONS),
                arguments("permission", "\"unknown\"", PERMISSIONS),
                arguments("permission", "null", PERMISSIONS),
                arguments("permission", "[]", PERMISSIONS),
                arguments("permission", "1", PERMISSIONS),
                arguments("chunk_method", "\"\"", METHODS),
                arguments("chunk_method", "\"NAIVE\"", METHODS),
                arguments("chunk_method", "\"knowledge_graph\"", METHODS),
                arguments("chunk_method", "\"resume\"", METHODS),
                arguments("chunk_method", "\"audio\"", METHODS),
                arguments("chunk_method", "null", METHODS),
                arguments("chunk_method", "3", METHODS),
                arguments("unknown_field", "\"x\"", "Extra inputs are not permitted"),
                arguments("id", "\"x\"", "Extra inputs are not permitted"));
    }

    static Stream<Arguments> wrongParserConfigs() {
        return Stream.of(
                arguments("auto_keywords", "-1", atLeast(0)),
                arguments("auto_keywords", "33", atMost(32)),
                arguments("auto_keywords", "3.14", WHOLE),
                arguments("auto_keywords", "\"5\"", WHOLE),
                arguments("auto_keywords", "null", WHOLE),
                arguments("auto_keywords", "true", WHOLE),
                arguments("auto_questions", "-1", atLeast(0)),
                arguments("auto_questions", "11", atMost(10)),
                arguments("auto_questions", "3.14", WHOLE),
                arguments("chunk_token_num", "0", atLeast(1)),
                arguments("chunk_token_num", "2049", atMost(2048)),
                arguments("chunk_token_num", "3.14", WHOLE),
                arguments("chunk_token_num", "\"string\"", WHOLE),
                arguments("chunk_token_num", "99999999999999999999", atMost(2048)),
                arguments("delimiter", "\"\"", AT_LEAST_ONE),
                arguments("delimiter", "1", TEXT),
                arguments("html4excel", "\"string\"", FLAG),
                arguments("html4excel", "1", FLAG),
                arguments("layout_recognize", "7", TEXT),
                arguments("tag_kb_ids", "\"1,2\"", LIST),
                arguments("tag_kb_ids", "[1]", TEXT),
                arguments("topn_tags", "0", atLeast(1)),
                arguments("topn_tags", "11", atMost(10)),
                arguments("topn_tags", "\"string\"", WHOLE),
                arguments("filename_embd_weight", "-0.1", atLeast(0)),
                arguments("filename_embd_weight", "1.1", atMost(1)),
                arguments("filename_embd_weight", "\"string\"", NUMBER),
                arguments("task_page_size", "0", atLeast(1)),
                arguments("task_page_size", "3.14", WHOLE),
                arguments("pages", "\"1,2\"", LIST),
                arguments("pages", "[1]", LIST),
                arguments("pages", "[[\"a\",\"b\"]]", WHOLE),
                arguments("unknown", "1", "Extra inputs are not permitted"),
                arguments("graphrag.use_graphrag", "\"string\"", FLAG),
                arguments("graphrag.entity_types", "\"1,2\"", LIST),
                arguments("graphrag.entity_types", "[1,2]", TEXT),
                arguments("graphrag.method", "\"unknown\"", "Input should be 'light' or 'general'"),
                arguments("graphrag.method", "null", "Input should be 'light' or 'general'"),
                arguments("graphrag.community", "\"string\"", FLAG),
                arguments("graphrag.resolution", "\"string\"", FLAG),
                arguments("raptor.use_raptor", "\"string\"", FLAG),
                arguments("raptor.prompt", "\"\"", AT_LEAST_ONE),
                arguments("raptor.prompt", "\" \"", AT_LEAST_ONE),
                arguments("raptor.max_token", "0", atLeast(1)),
                arguments("raptor.max_token", "2049", atMost(2048)),
                arguments("raptor.max_token", "3.14", WHOLE),
                arguments("raptor.threshold", "-0.1", atLeast(0)),
                arguments("raptor.threshold", "1.1", atMost(1)),
                arguments("raptor.threshold", "\"string\"", NUMBER),
                arguments("raptor.max_cluster", "0", atLeast(1)),
                arguments("raptor.max_cluster", "1025", atMost(1024)),
                arguments("raptor.random_seed", "-1", atLeast(0)),
                arguments("raptor.random_seed", "3.14", WHOLE),
                arguments("raptor.unknown", "1", "Extra inputs are not permitted"));
    }

    static Stream<Arguments> wrongQueries() {
        String notWhole = "Input should be a valid integer, unable to parse string as an integer";
        String notFlag = "Input should be a valid boolean, unable to interpret input";
        String order = "Input should be 'create_time' or 'update_time'";
        return Stream.of(
                arguments("page=0", "page", atLeast(1)),
                arguments("page=-1", "page", atLeast(1)),
                arguments("page=a", "page", notWhole),
                arguments("page=1.5", "page", notWhole),
                arguments("page_size=0", "page_size", atLeast(1)),
                arguments("page_size=a", "page_size", notWhole),
                arguments("orderby=", "orderby", order),
                arguments("orderby=name", "orderby", order),
                arguments("orderby=CREATE_TIME", "orderby", order),
                arguments("desc=3.14", "desc", notFlag),
                arguments("desc=maybe", "desc", notFlag),
                arguments("id=", "id", "Invalid UUID1 format"),
                arguments("a=b", "a", "Extra inputs are not permitted"));
    }

    static String quoted(int length) {
        return "\"" + "a".repeat(length) + "\"";
    }

    static String atLeast(int least) {
        return "Input should be greater than or equal to " + least;
    }

    static String atMost(int most) {
        return "Input should be less than or equal to " + most;
    }
}
