package io.ragstone.conformance;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every field of every operation is sent values of every wrong type. Whatever the answer is, it is a documented one:
 * never HTTP 500, never a look into the server.
 */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongTypesTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "2.5",
            "1e300",
            "12345678901234567890",
            "\"\"",
            "\" \"",
            "\"text\"",
            "\"-1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[null]",
            "[1]",
            "[\"text\"]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"a\":1}",
            "{\"conditions\":1}",
            "{\"conditions\":[1,{}]}");
    /** Tenants may not name such an address, so that nothing is asked there. */
    private static final String NOWHERE = "http://127.0.0.1:1/v1";

    private static final List<String> WORDS =
            List.of("", " ", "0", "-1", "2.5", "text", "true", "99999999999999", "\0", "[]");

    private final Account account;
    private final Http administrator;
    private final String victim;
    private final Contract contract;
    private final String tenant;
    private final String dataset;
    private final String document;
    private final String chunk;
    private final Chats chats;
    private Chats.Session session;

    WrongTypesTest(Accounts accounts, ContractCheck check) {
        this.account = accounts.register();
        this.administrator = accounts.administrator().session();
        this.victim = accounts.register().email();
        this.contract = check.contract();
        tenant = account.session()
                .get("/v1/user/tenant_info")
                .data()
                .path("tenant_id")
                .asText();
        Given given = new Given(account.api());
        dataset = given.dataset();
        document = given.document(dataset, "target.txt", "x");
        chunk = given.chunk(dataset, document, "target");
        chats = new Chats(account.api());
        session = chats.session(chats.chat());
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfEveryBody() {
        return contract.operations().stream()
                .filter(operation -> !operation.requestSchema().isMissingNode())
                .flatMap(operation ->
                        contract.resolved(operation.requestSchema()).path("properties").properties().stream()
                                .map(field -> dynamicTest(
                                        operation.id() + "." + field.getKey(),
                                        () -> tryField(operation, field.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> everyParameterOfEveryQuery() {
        return contract.operations().stream()
                .flatMap(operation -> Stream.of(operation.node().path("parameters"))
                        .flatMap(parameters -> parameters.valueStream())
                        .map(contract::resolved)
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                        .map(parameter -> parameter.path("name").asText())
                        .map(name -> dynamicTest(operation.id() + "?" + name, () -> tryParameter(operation, name))));
    }

    private void tryField(Operation operation, String field) {
        List<String> problems = new ArrayList<>();
        // Some values of some fields mean that all chats go.
        session = chats.session(chats.chat());
        for (String value : VALUES) {
            ObjectNode body = validBody(operation);
            body.set(field, Json.parse(value));
            collect(
                    problems,
                    field + " = " + value,
                    () -> http(operation).send(operation.method(), path(operation), "application/json", body));
        }
        assertThat(problems).isEmpty();
    }

    private void tryParameter(Operation operation, String name) {
        List<String> problems = new ArrayList<>();
        for (String value : WORDS) {
            String query = "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            collect(problems, query, () -> http(operation).get(path(operation) + query));
        }
        assertThat(problems).isEmpty();
    }

    private void trySetting(String name) {
        List<String> problems = new ArrayList<>();
        for (String value : VALUES) {
            String body = "{\"parser_config\":{\"" + name + "\":" + value + "}}";
            collect(problems, body, () -> account.api().put(DATASETS + "/" + dataset, body));
            collect(problems, body, () -> account.api().put(Given.document(dataset, document), body));
        }
        assertThat(problems).isEmpty();
    }

    /** All values are tried before the test fails, so that one report names all that is wrong with a field. */
    private static void collect(List<String> problems, String what, Supplier<Answer> call) {
        try {
            assertUnharmed(call.get());
        } catch (AssertionError e) {
            problems.add(what + ": " + e.getMessage());
        }
    }

    private static void assertUnharmed(Answer answer) {
        String type = answer.header("Content-Type");
        if (answer.text().startsWith("data:")
                || answer.text().startsWith("event:")
                || type.startsWith("image/")
                || type.startsWith("text/csv")) {
            return;
        }
        // Dify and Baiyuan are told by the HTTP status what the others are told by the code alone; administrators are
        // told
        // 400 of all.
        if (answer.status() >= 300 && answer.status() != 400 && answer.status() != answer.code()) {
            throw new AssertionError("an answer with " + answer);
        }
        if (answer.text().contains("Internal server error")) {
            throw new AssertionError("an unforeseen error: " + answer);
        }
        if (!answer.json().has("code")) {
            return;
        }
        answer.code();
    }

    private Http http(Operation operation) {
        if (operation.needsApiKey() || operation.needsDifyKey()) {
            return account.api();
        }
        if (operation.needsKeyAndTenant()) {
            return account.baiyuan();
        }
        if (operation.needsAdministrator()) {
            return administrator;
        }
        if (operation.needsPublicToken()) {
            return account.visitor();
        }
        return operation.needsSession() ? account.session() : account.anonymous();
    }

    private String path(Operation operation) {
        return operation
                .path()
                .replace("documents/{id}", "documents/" + document)
                .replace("{id}", dataset)
                .replace("{dataset_id}", dataset)
                .replace("{document_id}", document)
                .replace("{chunk_id}", chunk)
                .replace("{kb_id}", dataset)
                .replace("{doc_id}", document)
                .replace("{chat_id}", session.chat())
                .replace("{dialog_id}", session.chat())
                .replace("{session_id}", session.id())
                .replace("{tenant_id}", tenant)
                .replace("{conversation_id}", dataset)
                .replace("{slug}", "typed")
                .replace("{channel}", "nowhere")
                .replace("{username}", victim)
                .replace("{role_name}", "typed");
    }

    /** A body that does no harm when it is accepted, so that one field after the other can be wrong in it. */
    private ObjectNode validBody(Operation operation) {
        Map<String, ObjectNode> bodies = Map.ofEntries(
                Map.entry("ragflowCreateDataset", Json.object("name", "typed")),
                Map.entry("ragflowUpdateDataset", Json.object("description", "typed")),
                Map.entry("ragflowUpdateDocument", Json.object()),
                Map.entry("ragflowCreateChunk", Json.object("content", "typed")),
                Map.entry("ragflowUpdateChunk", Json.object()),
                Map.entry("ragflowCreateChat", Json.object("name", "typed " + UUID.randomUUID())),
                Map.entry("ragflowUpdateChat", Json.object("name", "typed")),
                Map.entry("ragflowDeleteChats", Json.object("ids", List.of("nowhere"))),
                Map.entry("ragflowDeleteChatSessions", Json.object("ids", List.of("nowhere"))),
                Map.entry("ragflowCreateChatSession", Json.object("name", "typed")),
                Map.entry("ragflowUpdateChatSession", Json.object("name", "typed")),
                Map.entry(
                        "ragflowConverse",
                        Json.object("question", "typed", "session_id", session.id(), "stream", false)),
                Map.entry(
                        "ragflowCreateChatCompletion",
                        Json.object(
                                "model",
                                "typed",
                                "messages",
                                List.of(Json.object("role", "user", "content", "typed")),
                                "stream",
                                false)),
                Map.entry(
                        "ragflowWebSetDialog",
                        Json.object("dialog_id", session.chat(), "prompt_config", Json.object())),
                Map.entry("ragflowWebListDialogPage", Json.object()),
                Map.entry("ragflowWebRemoveDialogs", Json.object("dialog_ids", List.of("nowhere"))),
                Map.entry("ragflowWebSetConversation", Json.object("conversation_id", session.id(), "name", "typed")),
                Map.entry("ragflowWebRemoveConversations", Json.object("conversation_ids", List.of("nowhere"))),
                Map.entry(
                        "ragflowWebDeleteMessage",
                        Json.object("conversation_id", session.id(), "message_id", "nowhere")),
                Map.entry(
                        "ragflowWebRateMessage", Json.object("conversation_id", session.id(), "message_id", "nowhere")),
                Map.entry(
                        "ragflowWebConverse",
                        Json.object(
                                "conversation_id",
                                session.id(),
                                "messages",
                                List.of(Json.object("role", "user", "content", "typed")),
                                "stream",
                                false)),
                Map.entry("ragflowWebAskQuestion", Json.object("question", "typed", "kb_ids", List.of(dataset))),
                Map.entry("ragflowWebListRelatedQuestions", Json.object("question", "typed")),
                Map.entry("ragflowAskQuestion", Json.object("question", "typed", "dataset_ids", List.of(dataset))),
                Map.entry("ragflowListRelatedQuestions", Json.object("question", "typed")),
                Map.entry("ragflowAskChatbot", Json.object("question", "typed", "stream", false)),
                Map.entry("ragflowAskSearchbot", Json.object("question", "typed", "kb_ids", List.of(dataset))),
                Map.entry("ragflowListSearchbotQuestions", Json.object("question", "typed")),
                Map.entry(
                        "baiyuanPatchWiki",
                        Json.object(
                                "knowledge_base_id",
                                dataset,
                                "slug",
                                "typed",
                                "patch",
                                Json.object("section", "typed", "content", "typed"))),
                Map.entry("ragflowDifyRetrieve", Json.object("knowledge_id", dataset, "query", "typed")),
                Map.entry("ragflowRetrieve", Json.object("question", "typed", "dataset_ids", List.of(dataset))),
                Map.entry(
                        "ragflowLoginUser", Json.object("email", UUID.randomUUID() + "@example.org", "password", "x")),
                Map.entry(
                        "ragflowRegisterUser",
                        Json.object("email", UUID.randomUUID() + "@example.org", "nickname", "x", "password", "x")),
                Map.entry(
                        "ragflowSetLlmApiKey", Json.object("llm_factory", "VLLM", "api_key", "x", "base_url", NOWHERE)),
                Map.entry(
                        "ragflowAddLlm",
                        Json.object(
                                "llm_factory", "VLLM", "llm_name", "typed", "model_type", "chat", "api_base", NOWHERE)),
                Map.entry("ragflowDeleteLlm", Json.object("llm_factory", "VLLM", "llm_name", "typed")),
                Map.entry("ragflowEnableLlm", Json.object("llm_factory", "VLLM", "llm_name", "typed")),
                Map.entry("ragflowDeleteLlmFactory", Json.object("llm_factory", "VLLM")),
                Map.entry("ragflowSetLlmFallbacks", Json.object("model_type", "chat", "models", List.of())),
                Map.entry(
                        "ragflowSetTenantInfo",
                        Json.object(
                                "tenant_id",
                                account.tenantId(),
                                "llm_id",
                                "",
                                "embd_id",
                                "BAAI/bge-small-en-v1.5@Builtin",
                                "img2txt_id",
                                "",
                                "asr_id",
                                "")));
        String id = operation.servedBy();
        if (id.startsWith("baiyuan")) {
            return validBaiyuanBody(id);
        }
        return id.startsWith("ragflowWeb") ? validWebBody(id) : bodies.getOrDefault(id, Json.object());
    }

    private static ObjectNode validBaiyuanBody(String id) {
        Map<String, ObjectNode> bodies = Map.of(
                "baiyuanCreateKnowledgeBase", Json.object("name", "typed " + UUID.randomUUID()),
                "baiyuanPasteText", Json.object("title", "typed", "content", "typed"),
                "baiyuanImportUrl", Json.object("url", NOWHERE),
                "baiyuanScrapeSite", Json.object("root_url", NOWHERE));
        return bodies.getOrDefault(id, Json.object());
    }

    private ObjectNode validWebBody(String id) {
        List<String> documents = List.of(document);
        Map<String, ObjectNode> bodies = Map.ofEntries(
                Map.entry("ragflowWebCreateFile", Json.object("name", "typed", "type", "folder")),
                Map.entry("ragflowWebCreateKb", Json.object("name", "typed")),
                Map.entry("ragflowWebUpdateKb", kb("name", "typed web", "description", null, "parser_id", "naive")),
                Map.entry("ragflowWebRemoveKb", Json.object("kb_id", "x")),
                Map.entry("ragflowWebRemoveTags", Json.object("tags", List.of("x"))),
                Map.entry("ragflowWebRenameTag", Json.object("from_tag", "x", "to_tag", "y")),
                Map.entry("ragflowWebUpdateMetadataSetting", kb("metadata", List.of())),
                Map.entry("ragflowWebCreateDocument", kb("name", "typed")),
                Map.entry("ragflowWebCountDocuments", kb()),
                Map.entry("ragflowWebGetDocuments", Json.object("doc_ids", documents)),
                Map.entry("ragflowWebSwitchDocuments", Json.object("doc_ids", documents, "status", "1")),
                Map.entry("ragflowWebRemoveDocuments", Json.object("doc_id", "x")),
                Map.entry("ragflowWebRunDocuments", Json.object("doc_ids", documents, "run", "9")),
                Map.entry("ragflowWebRenameDocument", doc("name", "target.txt")),
                Map.entry("ragflowWebChangeParser", doc("parser_id", "naive")),
                Map.entry("ragflowWebSetMetadata", doc("meta", "{}")),
                Map.entry("ragflowWebListChunks", doc()),
                Map.entry("ragflowWebSetChunk", doc("chunk_id", chunk, "content_with_weight", "typed")),
                Map.entry("ragflowWebSwitchChunks", doc("chunk_ids", List.of(chunk), "available_int", 1)),
                Map.entry("ragflowWebRemoveChunks", doc("chunk_ids", List.of("x"))),
                Map.entry("ragflowWebCreateChunk", doc("content_with_weight", "typed")),
                Map.entry("ragflowWebTestRetrieval", kb("question", "typed")));
        return bodies.getOrDefault(id, Json.object());
    }

    private ObjectNode kb(@Nullable Object... more) {
        ObjectNode body = Json.object(more);
        return body.put("kb_id", dataset);
    }

    private ObjectNode doc(@Nullable Object... more) {
        ObjectNode body = Json.object(more);
        return body.put("doc_id", document);
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfTheSettings() {
        JsonNode config = contract.resolved(
                contract.resolved(contract.operation("ragflowCreateDataset").requestSchema())
                        .path("properties")
                        .path("parser_config"));
        return config.path("properties").properties().stream()
                .map(field -> dynamicTest("parser_config." + field.getKey(), () -> trySetting(field.getKey())));
    }
}
