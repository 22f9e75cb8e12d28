package io.ragstone.conformance.ragflow.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of a small web of the test's own become documents. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebCrawlTest {
    private static final String CRAWL = "/document/web_crawl";
    private static final String PARSE = "/document/parse";

    private final WireMockServer web = new WireMockServer(options().dynamicPort());
    private final Path data = BuildFolder.newDataFolder("web-crawl");
    private final Account onSharedServer;
    private final RunningServer server;
    private final Account account;
    private final Given given;

    WebCrawlTest(Account onSharedServer, ContractCheck check) {
        this.onSharedServer = onSharedServer;
        web.start();
        publish("/rules", "text/html", "<html><body><h1>Rules</h1><p>Quiet hours begin at ten.</p></body></html>");
        publish("/logo", "image/png", "x");
        publish("/large", "text/html", "x".repeat(20_000));
        server = RunningServer.start(new ServerSetup("web-crawl", data)
                .with("ragstone.crawl.local-addresses", "true")
                .with("ragstone.crawl.page-bytes", "10000"));
        account = new Accounts(server, check).register();
        given = new Given(account.api());
    }

    private void publish(String path, String type, String content) {
        web.stubFor(get(path)
                .willReturn(aResponse().withHeader("Content-Type", type).withBody(content)));
    }

    @AfterAll
    void stop() {
        server.close();
        web.stop();
        BuildFolder.delete(data);
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsKeptAndFound(Door door) {
        String kb = given.dataset();

        door.upload(account, CRAWL, page(kb, "rules", web.url("/rules"))).succeeded();

        String document = given.documentsNow(kb).at("/0/id").asText();
        assertThat(given.documentsNow(kb).at("/0/name").asText()).isEqualTo("rules.html");
        given.parse(kb, document);
        given.awaitRun(kb, document, "DONE");
        assertThat(given.found(kb, "When do quiet hours begin?").path("total").asInt())
                .isPositive();
        assertThat(door.upload(account, PARSE, new Multipart().field("url", web.url("/rules")))
                        .data()
                        .asText())
                .contains("Quiet hours begin at ten.")
                .doesNotContain("<p>");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoPageIsRefused(Door door) {
        String kb = given.dataset();
        WireMockServer gone = new WireMockServer(options().dynamicPort());
        gone.start();
        String nobody = gone.url("/");
        gone.stop();

        door.upload(account, CRAWL, page("", "x", web.url("/rules"))).refused(101, "Lack of \"KB ID\"");
        door.upload(account, CRAWL, page("x", "x", web.url("/rules"))).refused(100, "Can't find this dataset!");
        door.upload(account, CRAWL, page(kb, "a".repeat(256), web.url("/rules")))
                .refused(101, "File name must be 255 bytes or less.");
        door.post(account, CRAWL, Json.object("kb_id", kb)).refused(101, "No file part!");
        door.upload(account, CRAWL, page(kb, "x", web.url("/logo")))
                .refused(
                        102,
                        "There is no page at " + web.url("/logo")
                                + " but something of the type image/png. Download it and upload it as a file.");
        refusedEverywhere(door, kb, "example", 101, "The URL format is invalid");
        refusedEverywhere(
                door,
                kb,
                web.url("/large"),
                101,
                "The page at " + web.url("/large")
                        + " is larger than 10000 bytes. The operator can permit larger ones with ragstone.crawl.page-bytes.");
        refusedEverywhere(
                door,
                kb,
                web.url("/nothing"),
                102,
                web.url("/nothing") + " answers with HTTP 404 and no page. Check the address.");
        web.stubFor(get("/loop").willReturn(temporaryRedirect("/loop")));
        refusedEverywhere(
                door,
                kb,
                web.url("/loop"),
                102,
                web.url("/loop") + " leads from one address to the next without an end. Check the address.");
        refusedEverywhere(door, kb, nobody, 105, nobody + " cannot be reached. Check the address, or try again later.");
        assertThat(given.documentsNow(kb)).isEmpty();
    }

    private void refusedEverywhere(Door door, String kb, String url, int code, String message) {
        door.upload(account, CRAWL, page(kb, "x", url)).refused(code, message);
        door.upload(account, PARSE, new Multipart().field("url", url)).refused(code, message);
    }

    @ParameterizedTest
    @EnumSource
    void nothingLeadsIntoTheServersNetworkUnlessTheOperatorPermitsIt(Door door) {
        String kb = new Given(onSharedServer.api()).dataset();
        String message = web.url("/rules") + " leads to an address in the server's own network. The operator can permit"
                + " such addresses with ragstone.crawl.local-addresses.";

        door.upload(onSharedServer, CRAWL, page(kb, "x", web.url("/rules"))).refused(108, message);
        door.upload(onSharedServer, PARSE, new Multipart().field("url", web.url("/rules")))
                .refused(108, message);
        refusedOnSharedServer(
                door,
                kb,
                "http://example.org:22/",
                "http://example.org:22/ names port 22, which is not for pages. The operator can permit it with"
                        + " ragstone.crawl.ports.");
        refusedOnSharedServer(
                door,
                kb,
                "https://me:secret@example.org/",
                "https://me:secret@example.org/ has a name or a password in it. Leave them out.");
    }

    private void refusedOnSharedServer(Door door, String kb, String url, String message) {
        door.upload(onSharedServer, CRAWL, page(kb, "x", url)).refused(108, message);
        door.upload(onSharedServer, PARSE, new Multipart().field("url", url)).refused(108, message);
    }

    private static Multipart page(String kb, String name, String url) {
        return new Multipart().field("kb_id", kb).field("name", name).field("url", url);
    }
}
