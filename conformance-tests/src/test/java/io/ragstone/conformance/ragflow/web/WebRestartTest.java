package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Pdf;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was done through the web interface is there after a restart. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebRestartTest {
    private final Path data = BuildFolder.newDataFolder("web-restart");
    private final ServerSetup setup = new ServerSetup("web-restart", data);
    private final ContractCheck check;
    private RunningServer server = RunningServer.start(setup);

    WebRestartTest(ContractCheck check) {
        this.check = check;
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void everythingThatWasDoneIsStillThere() {
        Account before = new Accounts(server, check).register();
        String kb = Door.SESSION
                .post(before, "/kb/create", Json.object("name", "house", "description", "Rules"))
                .data()
                .path("kb_id")
                .asText();
        String document = Door.KEY
                .post(before, "/document/create", Json.object("name", "notes", "kb_id", kb))
                .data()
                .path("id")
                .asText();
        String chunk = Door.SESSION
                .post(before, "/chunk/create", Json.object("doc_id", document, "content_with_weight", "Dogs sleep."))
                .data()
                .path("chunk_id")
                .asText();
        Door.SESSION
                .post(
                        before,
                        "/chunk/set",
                        Json.object(
                                "doc_id",
                                document,
                                "chunk_id",
                                chunk,
                                "content_with_weight",
                                "Dogs sleep.",
                                "tag_kwd",
                                List.of("pets")))
                .succeeded();
        Door.KEY
                .post(before, "/document/set_meta", Json.object("doc_id", document, "meta", "{\"author\":\"Ada\"}"))
                .succeeded();
        Door.KEY
                .post(before, "/kb/" + kb + "/rename_tag", Json.object("from_tag", "pets", "to_tag", "animals"))
                .succeeded();
        new Given(before.api()).parsed(kb, "cover.pdf", Pdf.of("Rules of the house"));
        List<JsonNode> seen = everything(before, kb, chunk);

        server.close();
        server = RunningServer.start(setup);

        Account after = new Accounts(server, check).logIn(before.email(), before.password());
        assertThat(everything(after, kb, chunk)).isEqualTo(seen);
        assertThat(new Given(after.api())
                        .found(kb, "dogs", "similarity_threshold", 0, "tags", List.of("animals"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    private static List<JsonNode> everything(Account account, String kb, String chunk) {
        List<JsonNode> all = new ArrayList<>();
        all.add(Door.SESSION.get(account, "/kb/detail?kb_id=" + kb).data());
        all.add(Door.SESSION
                .post(account, "/document/list?kb_id=" + kb, Json.object())
                .data());
        all.add(Door.SESSION
                .post(account, "/kb/list_pipeline_logs?kb_id=" + kb, Json.object())
                .data());
        String cover = all.get(1).at("/docs/0/thumbnail").asText();
        all.add(Json.object("picture", account.session().get(cover).body()));
        all.add(Door.SESSION.get(account, "/chunk/get?chunk_id=" + chunk).data());
        all.add(Door.KEY.get(account, "/kb/" + kb + "/tags").data());
        all.add(account.api()
                .get("/api/v1/datasets/" + kb + "/metadata/summary")
                .data());
        return all;
    }
}
