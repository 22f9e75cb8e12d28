package io.ragstone.conformance.baiyuan.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages, patches and reports are there after a restart. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WikiOutlivesTest {
    private final Path data = BuildFolder.newDataFolder("wiki-restart");
    private final ServerSetup setup = new ServerSetup("wiki-restart", data);
    private final ContractCheck check;
    private RunningServer server = RunningServer.start(setup);

    WikiOutlivesTest(ContractCheck check) {
        this.check = check;
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void everythingThatWasWrittenIsStillThere() {
        Account before = new Accounts(server, check).register();
        Shop shop = new Shop(before);
        shop.compiled();
        shop.patch("shipping", "geo-1", "Islands", "Islands: 6 euros more").succeeded();
        JsonNode pages = shop.pages("");
        JsonNode page = shop.page("shipping");
        JsonNode report = shop.awaitCompiled();

        server.close();
        server = RunningServer.start(setup);

        Account after = new Accounts(server, check).logIn(before.email(), before.password());
        Http http = after.baiyuan();
        assertThat(http.get(shop.wiki()).data().path("items")).isEqualTo(pages);
        assertThat(http.get(shop.wiki() + "/shipping").data()).isEqualTo(page);
        assertThat(http.get(shop.wiki() + "/compile").data()).isEqualTo(report);
        JsonNode again =
                http.post(shop.wiki() + "/compile", Json.object("mode", "sync")).data();
        assertThat(again.path("skipped").asInt()).isEqualTo(3);
    }
}
