package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What became of documents and knowledge bases, and what another model would make of one, through both doors. */
@OnSharedServer
class WebKbRunsTest {
    private static final String OLD = "BAAI/bge-small-en-v1.5@Builtin";
    private static final String OTHER = "all-MiniLM-L6-v2@Builtin";
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Account account;
    private final Account stranger;
    private final Given given;
    private final String kb;
    private final String notes;
    private final String broken;

    WebKbRunsTest(Account account, Accounts accounts) {
        this.account = account;
        this.stranger = accounts.register();
        this.given = new Given(account.api());
        kb = given.dataset(Json.object("name", "runs " + UUID.randomUUID(), "embedding_model", OLD))
                .path("id")
                .asText();
        notes = given.parsed(kb, "Notes.txt", "Quiet hours begin at ten.");
        broken = given.document(kb, "broken.pdf", "This is no PDF at all.");
        given.parse(kb, broken);
        given.awaitRun(kb, broken, "FAIL");
    }

    private Answer logs(Door door, String query, JsonNode body) {
        return door.post(account, "/kb/list_pipeline_logs?kb_id=" + kb + query, body);
    }

    private List<String> named(Door door, String query, JsonNode body) {
        return Given.texts(logs(door, query, body).data().path("logs"), "document_name");
    }

    @ParameterizedTest
    @EnumSource
    void everyRunIsRemembered(Door door) {
        JsonNode page = logs(door, "", Json.object()).data();

        assertThat(page.path("total").asInt()).isEqualTo(2);
        JsonNode failed = page.at("/logs/0");
        JsonNode done = page.at("/logs/1");
        assertThat(failed.path("document_id").asText()).isEqualTo(broken);
        assertThat(failed.path("operation_status").asText()).isEqualTo("4");
        assertThat(failed.path("progress").asDouble()).isEqualTo(-1);
        assertThat(failed.path("progress_msg").asText()).contains("[ERROR]");
        assertThat(failed.path("document_type").asText()).isEqualTo("pdf");
        assertThat(done.path("document_id").asText()).isEqualTo(notes);
        assertThat(done.path("kb_id").asText()).isEqualTo(kb);
        assertThat(done.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(done.path("document_name").asText()).isEqualTo("Notes.txt");
        assertThat(done.path("document_suffix").asText()).isEqualTo("txt");
        assertThat(done.path("task_type").asText()).isEqualTo("Parse");
        assertThat(done.path("parser_id").asText()).isEqualTo("naive");
        assertThat(done.path("operation_status").asText()).isEqualTo("3");
        assertThat(done.path("progress").asDouble()).isEqualTo(1);
        assertThat(done.path("progress_msg").asText()).contains("Task done");
        assertThat(done.path("chunk_num").asInt()).isEqualTo(1);
        assertThat(done.path("process_duration").asDouble()).isPositive();
        assertThat(door.get(
                                account,
                                "/kb/pipeline_log_detail?log_id="
                                        + done.path("id").asText())
                        .data())
                .isEqualTo(done);
    }

    @ParameterizedTest
    @EnumSource
    void aListIsNarrowedOrderedAndCut(Door door) {
        assertThat(named(door, "&desc=false", Json.object())).containsExactly("Notes.txt", "broken.pdf");
        assertThat(named(door, "&orderby=document_name&desc=false", Json.object()))
                .containsExactly("broken.pdf", "Notes.txt");
        assertThat(named(door, "&page=2&page_size=1", Json.object())).containsExactly("Notes.txt");
        assertThat(named(door, "&keywords=NOTE", Json.object())).containsExactly("Notes.txt");
        assertThat(named(door, "", Json.object("operation_status", List.of("4"))))
                .containsExactly("broken.pdf");
        assertThat(named(door, "", Json.object("types", List.of("doc")))).containsExactly("Notes.txt");
        assertThat(named(door, "", Json.object("suffix", List.of("pdf")))).containsExactly("broken.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeIsRefused(Door door) {
        logs(door, "", Json.object("operation_status", List.of("3", "9")))
                .refused(102, "Invalid filter operation_status status conditions: 9");
        logs(door, "", Json.object("types", List.of("x"))).refused(102, "Invalid filter conditions: x type");
        logs(door, "", Json.object("types", List.of("x", "y"))).refused(102, "Invalid filter conditions: x, y types");
        for (String list : List.of("list_pipeline_logs", "list_pipeline_dataset_logs", "delete_pipeline_logs")) {
            door.post(account, "/kb/" + list, Json.object()).refused(101, "Lack of \"KB ID\"");
            door.post(account, "/kb/" + list + "?kb_id=x", Json.object()).refused(109, "No authorization.");
            door.post(stranger, "/kb/" + list + "?kb_id=" + kb, Json.object()).refused(109, "No authorization.");
        }
        door.get(account, "/kb/pipeline_log_detail").refused(101, "Lack of \"Pipeline log ID\"");
        door.get(account, "/kb/pipeline_log_detail?log_id=x").refused(102, "Invalid pipeline log ID");
        door.get(stranger, "/kb/pipeline_log_detail?log_id=" + latest(door)).refused(102, "Invalid pipeline log ID");
    }

    private String latest(Door door) {
        return logs(door, "", Json.object()).data().at("/logs/0/id").asText();
    }

    @ParameterizedTest
    @EnumSource
    void runsAreForgotten(Door door) {
        String latest = latest(door);
        JsonNode named = Json.object("log_ids", List.of(latest, "x"));
        String elsewhere = new Given(stranger.api()).dataset();
        door.post(stranger, "/kb/delete_pipeline_logs?kb_id=" + elsewhere, named)
                .succeeded();
        assertThat(latest(door)).isEqualTo(latest);

        assertThat(door.post(account, "/kb/delete_pipeline_logs?kb_id=" + kb, named)
                        .data()
                        .asBoolean())
                .isTrue();

        assertThat(named(door, "", Json.object())).containsExactly("Notes.txt");
        assertThat(given.documentNow(kb, broken).path("run").asText()).isEqualTo("FAIL");
    }

    @ParameterizedTest
    @EnumSource
    void newVectorsForAllAreARunOfTheWhole(Door door) {
        String path = "/kb/list_pipeline_dataset_logs?kb_id=" + kb;
        assertThat(door.post(account, path, Json.object()).data().path("total").asInt())
                .isZero();
        account.api()
                .post(Given.DATASETS + "/" + kb + "/reindex", Json.object())
                .succeeded();

        JsonNode run = Await.until(
                        "the reindexing is remembered",
                        LONGEST,
                        () -> door.post(account, path, Json.object()).data(),
                        page -> page.path("total").asInt() == 1)
                .at("/logs/0");

        assertThat(run.path("task_type").asText()).isEqualTo("Embed");
        assertThat(run.path("operation_status").asText()).isEqualTo("3");
        assertThat(run.path("parser_id").asText()).isEqualTo(OLD);
        assertThat(run.path("chunk_num").asInt()).isEqualTo(1);
        assertThat(run.path("document_id").isNull()).isTrue();
        assertThat(door.post(account, path, Json.object("operation_status", List.of("4")))
                        .data()
                        .path("total")
                        .asInt())
                .isZero();
        door.post(account, path, Json.object("operation_status", List.of("9")))
                .refused(102, "Invalid filter operation_status status conditions: 9");
    }

    private Answer checked(Door door, Object... request) {
        return door.post(account, "/kb/check_embedding", Json.object(request));
    }

    @ParameterizedTest
    @EnumSource
    void theSameModelIsCompatibleAndAnotherIsNot(Door door) {
        JsonNode same =
                checked(door, "kb_id", kb, "embd_id", OLD, "check_num", 3).data();
        Answer other = checked(door, "kb_id", kb, "embd_id", OTHER);

        assertThat(same.at("/summary/kb_id").asText()).isEqualTo(kb);
        assertThat(same.at("/summary/sampled").asInt()).isEqualTo(1);
        assertThat(same.at("/summary/avg_cos_sim").asDouble()).isCloseTo(1, within(1e-3));
        assertThat(same.at("/results/0/doc_id").asText()).isEqualTo(notes);
        assertThat(same.at("/results/0/vector_field").asText()).isEqualTo("q_384_vec");
        assertThat(other.code()).isEqualTo(10);
        assertThat(other.message()).startsWith("Embedding model switch failed");
        assertThat(other.json().at("/data/summary/avg_cos_sim").asDouble()).isLessThan(0.9);
        assertThat(other.json().at("/data/results")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeTriedIsRefused(Door door) {
        checked(door, "kb_id", kb).refused(101, "required argument are missing: embd_id; ");
        checked(door, "kb_id", kb, "embd_id", "nonsense@Builtin").refused(101, "Unsupported model: <nonsense@Builtin>");
        checked(door, "kb_id", kb, "embd_id", OLD, "check_num", 101)
                .refused(101, "The number of chunks to try has to be from 1 to 100.");
        checked(door, "kb_id", kb, "embd_id", OLD, "check_num", "x").refused(100, "`check_num` has to be a number");
        checked(door, "kb_id", "x", "embd_id", OLD).refused(109, "No authorization.");
        door.post(stranger, "/kb/check_embedding", Json.object("kb_id", kb, "embd_id", OLD))
                .refused(109, "No authorization.");
    }

    @Test
    void whereNothingIsAnyModelWillDo() {
        JsonNode summary = checked(Door.SESSION, "kb_id", given.dataset(), "embd_id", OTHER)
                .data()
                .path("summary");

        assertThat(summary.path("sampled").asInt()).isZero();
        assertThat(summary.path("avg_cos_sim").asDouble()).isZero();
    }
}
