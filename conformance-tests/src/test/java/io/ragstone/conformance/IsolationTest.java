package io.ragstone.conformance;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static io.ragstone.conformance.ragflow.Given.chunks;
import static io.ragstone.conformance.ragflow.Given.document;
import static io.ragstone.conformance.ragflow.Given.documents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.Intrusions.Attempt;
import io.ragstone.conformance.Intrusions.Property;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** One tenant tries another tenant's ids on every operation that takes any: it is refused, learns nothing, changes nothing. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {
    private static final String SECRET = "zebracorn";
    private static final Set<String> ID_FIELDS = Set.of(
            "id",
            "ids",
            "dataset_ids",
            "document_ids",
            "chunk_ids",
            "tenant_id",
            "kb_id",
            "kb_ids",
            "doc_id",
            "doc_ids",
            "chunk_id",
            "owner_ids",
            "selector",
            "file_id",
            "file_ids",
            "parent_id",
            "src_file_ids",
            "dest_file_id",
            "knowledge_id",
            "dialog_id",
            "dialog_ids",
            "conversation_id",
            "conversation_ids",
            "session_id",
            "log_ids",
            "search_id");

    private final Accounts accounts;
    private final Account owner;
    private final Account intruder;
    private final ContractCheck check;
    private final String dataset;
    private final String document;
    private final String chunk;
    private final String ownDataset;
    private final String ownDocument;
    private final String ownChunk;
    private final Chats.Session session;
    private final List<Attempt> attempts;

    IsolationTest(Accounts accounts, ContractCheck check) {
        this.accounts = accounts;
        this.check = check;
        this.owner = accounts.register();
        this.intruder = accounts.register();
        Given given = new Given(owner.api());
        dataset = given.dataset(SECRET + " dataset");
        document = given.parsed(dataset, SECRET + ".txt", "The " + SECRET + " lives in the attic.");
        chunk = given.chunk(dataset, document, "Its name is " + SECRET + ".");
        Given own = new Given(intruder.api());
        ownDataset = own.dataset("own dataset");
        ownDocument = own.parsed(ownDataset, "own.txt", "Nothing of interest.");
        ownChunk = own.chunk(ownDataset, ownDocument, "own chunk");
        session =
                new Chats(owner.api()).session(Json.object("name", SECRET + " chat", "dataset_ids", List.of(dataset)));
        Chats.Session ownSession = new Chats(intruder.api()).session(Json.object("name", "own chat"));
        Property wanted = new Property(owner, dataset, document, chunk, session);
        Property mine = new Property(intruder, ownDataset, ownDocument, ownChunk, ownSession);
        attempts = new ArrayList<>(Intrusions.on(wanted, mine));
        attempts.addAll(WebIntrusions.on(wanted, mine));
        attempts.addAll(AdminIntrusions.on(check.contract(), intruder));
        attempts.addAll(FileIntrusions.on(owner, intruder, SECRET, dataset, ownDataset));
        attempts.addAll(QuestionIntrusions.on(wanted, mine));
    }

    @TestFactory
    Stream<DynamicTest> anotherTenantsIdsAreNotFound() {
        return attempts.stream()
                .map(attempt -> dynamicTest(attempt.operation() + " with " + attempt.what(), () -> {
                    Map<String, JsonNode> before = everything(owner, dataset, document);
                    Map<String, JsonNode> ownBefore = everything(intruder, ownDataset, ownDocument);

                    Answer answer = attempt.call().apply(intruder.api());

                    assertThat(answer.message()).isEqualTo(attempt.refusal());
                    assertThat(answer.text()).doesNotContain(SECRET, owner.tenantId());
                    assertThat(everything(owner, dataset, document)).isEqualTo(before);
                    assertThat(everything(intruder, ownDataset, ownDocument)).isEqualTo(ownBefore);
                }));
    }

    /** Here it is the words of the refusals that count; foreign ids are tried on every operation of every API by ForeignIdsTest. */
    @Test
    void noOperationOfRagflowThatTakesIdsIsLeftOut() {
        Contract contract = check.contract();
        Set<String> withIds = contract.operations().stream()
                .filter(operation -> operation.id().startsWith("ragflow") && takesIds(contract, operation))
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(attempts.stream().map(Attempt::operation).collect(Collectors.toSet()))
                .containsAll(withIds);
    }

    @Test
    void listingsShowNothingOfAnotherTenant() {
        String own = intruder.api().get(DATASETS + "?page_size=100").text()
                + intruder.api().get(Chats.CHATS).text()
                + intruder.session().get("/v1/user/tenant_info").text()
                + intruder.session().get("/v1/llm/my_llms").text()
                + intruder.session().get("/v1/user/info").text();

        assertThat(own).doesNotContain(SECRET, owner.tenantId(), dataset, document);
        intruder.api()
                .get(DATASETS + "?name=" + SECRET + "%20dataset")
                .refused(
                        108,
                        "User '" + intruder.tenantId() + "' lacks permission for dataset '" + SECRET + " dataset'");
    }

    @Test
    void searchFindsNothingOfAnotherTenant() {
        JsonNode found = new Given(intruder.api())
                .found(ownDataset, "Where does the " + SECRET + " live?", "similarity_threshold", 0);

        assertThat(found.toString()).doesNotContain(SECRET, dataset, document);
        assertThat(new Given(owner.api())
                        .found(dataset, "Where does the " + SECRET + " live?")
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void deletingEverythingDeletesOnlyOnesOwn() {
        Map<String, JsonNode> before = everything(owner, dataset, document);
        Account careless = accounts.register();
        new Given(careless.api()).dataset("to be deleted");

        careless.api().delete(DATASETS, "{\"ids\":null}").succeeded();

        assertThat(careless.api().get(DATASETS).data()).isEmpty();
        assertThat(everything(owner, dataset, document)).isEqualTo(before);
    }

    @Test
    void theSameContentOfTwoTenantsIsKeptApart() {
        Given mine = new Given(intruder.api());
        String twin = mine.chunk(ownDataset, ownDocument, "Its name is " + SECRET + ".");
        intruder.api()
                .delete(chunks(ownDataset, ownDocument), Json.object("chunk_ids", List.of(twin)))
                .succeeded();

        assertThat(Given.texts(
                        new Given(owner.api()).chunksNow(dataset, document).path("chunks"), "id"))
                .contains(chunk);
        assertThat(Given.texts(mine.chunksNow(ownDataset, ownDocument).path("chunks"), "id"))
                .contains(ownChunk);
    }

    private static boolean takesIds(Contract contract, Operation operation) {
        boolean inQuery = false;
        for (JsonNode parameter : operation.node().path("parameters")) {
            inQuery |=
                    ID_FIELDS.contains(contract.resolved(parameter).path("name").asText());
        }
        JsonNode fields = contract.resolved(operation.requestSchema()).path("properties");
        boolean inBody = ID_FIELDS.stream().anyMatch(fields::has);
        return operation.path().contains("{") || inQuery || inBody;
    }

    private Map<String, JsonNode> everything(Account account, String ofDataset, String ofDocument) {
        Given given = new Given(account.api());
        Map<String, JsonNode> all = new LinkedHashMap<>();
        all.put("dataset", given.datasetNow(ofDataset));
        all.put("documents", account.api().get(documents(ofDataset)).data());
        all.put("chunks", given.chunksNow(ofDataset, ofDocument));
        all.put("chats", account.api().get(Chats.CHATS).data());
        if (account == owner) {
            all.put(
                    "sessions",
                    account.api().get(Chats.sessions(session.chat())).data());
        }
        all.put("tenant", account.session().get("/v1/user/tenant_info").data());
        all.put(
                "teams",
                Json.tree(Given.texts(account.session().get("/v1/tenant/list").data(), "tenant_id")));
        all.put(
                "keys",
                Json.tree(Given.texts(
                        account.session().get("/v1/system/token_list").data(), "token")));
        all.put("files", FileIntrusions.everything(account));
        all.put(
                "file",
                Json.tree(account.api().get(document(ofDataset, ofDocument)).text()));
        return all;
    }
}
