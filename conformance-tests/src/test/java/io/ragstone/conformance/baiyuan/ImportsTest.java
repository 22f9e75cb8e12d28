package io.ragstone.conformance.baiyuan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.ragstone.conformance.baiyuan.Shop.BASES;
import static io.ragstone.conformance.baiyuan.Shop.DOCUMENTS;
import static io.ragstone.conformance.baiyuan.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages and sites of a small and not always friendly web of the test's own, on a server that may look there. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final WireMockServer web =
            new WireMockServer(options().dynamicPort().gzipDisabled(true));
    private final Path data = BuildFolder.newDataFolder("imports");
    private final ServerSetup setup = new ServerSetup("imports", data)
            .with("ragstone.crawl.local-addresses", "true")
            .with("ragstone.crawl.page-bytes", "10000")
            .with("ragstone.ingest.attempts", "1")
            .with("ragstone.surface.baiyuan.file-bytes", "1000")
            .with("ragstone.surface.baiyuan.rate.key", "100000")
            .with("ragstone.surface.baiyuan.rate.tenant", "100000");
    private final ContractCheck check;
    private RunningServer server;
    private Account account;
    private Shop shop;

    ImportsTest(ContractCheck check) {
        this.check = check;
        web.start();
        server = RunningServer.start(setup);
        account = new Accounts(server, check).register();
        shop = new Shop(account.baiyuan());
    }

    @AfterAll
    void stop() {
        server.close();
        web.stop();
        BuildFolder.delete(data);
    }

    private void publish(String path, String type, String content) {
        web.stubFor(get(path)
                .willReturn(aResponse().withHeader("Content-Type", type).withBody(content)));
    }

    private Answer take(String base, String path) {
        return shop.api().post(DOCUMENTS + "/url", Json.object("knowledge_base_id", base, "url", web.url(path)));
    }

    @Test
    void aPageIsFetchedAfterTheAnswer() {
        String base = shop.base();
        publish("/rules", "text/html", "<html><body><h1>Rules</h1><p>Quiet hours begin at ten.</p></body></html>");

        Answer taken = take(base, "/rules");

        assertThat(taken.status()).isEqualTo(202);
        JsonNode ready = shop.await(Shop.id(taken), "ready");
        assertThat(ready.path("source_uri").asText()).isEqualTo(web.url("/rules"));
        assertThat(ready.path("title").asText()).isEqualTo(web.url("/rules"));
        assertThat(ready.path("doc_type").asText()).isEqualTo("url");
        assertThat(new Given(account.api())
                        .found(base.replace("-", ""), "When do quiet hours begin?")
                        .path("total")
                        .asInt())
                .isPositive();
        publish("/rules", "text/html", "<html><body><p>Quiet hours begin at eleven.</p></body></html>");
        assertThat(Shop.id(take(base, "/rules"))).isEqualTo(Shop.id(taken));
        assertThat(shop.await(Shop.id(taken), "ready").path("source_hash").asText())
                .isNotEqualTo(ready.path("source_hash").asText());
    }

    @Test
    void whatGoesWrongIsInTheDocument() throws IOException {
        String base = shop.base();
        publish("/logo", "image/png", "x");
        publish("/large", "text/html", "x".repeat(20_000));
        web.stubFor(get("/bomb")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html")
                        .withHeader("Content-Encoding", "gzip")
                        .withBody(bomb())));
        web.stubFor(get("/loop").willReturn(temporaryRedirect("/loop")));
        web.stubFor(get("/broken").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertFails(base, "/logo", "image/png");
        assertFails(base, "/large", "larger than 10000 bytes");
        assertFails(base, "/bomb", "larger than 10000 bytes");
        assertFails(base, "/loop", "without an end");
        assertFails(base, "/gone", "HTTP 404");
        assertFails(base, "/broken", "cannot be reached");
    }

    private void assertFails(String base, String path, String reason) {
        JsonNode failed = shop.await(Shop.id(take(base, path)), "failed");
        assertThat(failed.path("error").asText()).contains(reason).endsWith(".");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bomb)) {
            packed.write(new byte[5_000_000]);
        }
        return bomb.toByteArray();
    }

    @Test
    void whatFailedCanBeTriedAgain() {
        String document = Shop.id(take(shop.base(), "/late"));
        shop.await(document, "failed");
        publish("/late", "text/html", "<p>Better late than never, says the clockmaker.</p>");

        assertThat(shop.api().post(DOCUMENTS + "/" + document + "/retry", "").status())
                .isEqualTo(202);

        assertThat(shop.await(document, "ready").path("error").isNull()).isTrue();
    }

    @Test
    void aSiteIsTakenAsFarAsItPermits() {
        String base = shop.base();
        publish("/robots.txt", "text/plain", "User-agent: *\nDisallow: /site/secret\n");
        publish(
                "/site/",
                "text/html",
                "<p>The site has pages about bells and boats.</p><a href='bells'>b</a><a href='/site/secret'>s</a>"
                        + "<a href='https://example.org/'>far</a>");
        publish("/site/bells", "text/html", "<p>The bells ring at noon.</p><a href='boats' rel='next'>b</a>");
        publish("/site/boats", "text/html", "<p>The boats leave at dawn.</p><a href='deeper'>d</a>");
        publish("/site/secret", "text/html", "<p>The secret of the bells.</p>");

        Answer taken = shop.api()
                .post(
                        DOCUMENTS + "/scrape",
                        Json.object("knowledge_base_id", base, "root_url", web.url("/site/"), "max_depth", 2));

        assertThat(taken.status()).isEqualTo(202);
        List<String> ready = Given.texts(
                Await.until(
                        "the site is read",
                        PATIENCE,
                        () -> shop.listed("?doc_type=scraped&status=ready&knowledge_base_id=" + base)
                                .path("items"),
                        items -> items.size() == 3),
                "source_uri");
        assertThat(ready).containsExactlyInAnyOrder(web.url("/site/"), web.url("/site/bells"), web.url("/site/boats"));
        JsonNode refused = Await.until(
                        "what is not permitted is told",
                        PATIENCE,
                        () -> shop.listed("?status=failed&knowledge_base_id=" + base)
                                .path("items"),
                        items -> items.size() == 1)
                .path(0);
        assertThat(refused.path("source_uri").asText()).isEqualTo(web.url("/site/secret"));
        assertThat(refused.path("error").asText()).contains("robots.txt");
        assertThat(web.getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().equals("/site/secret"));
    }

    @Test
    void aPageMayBringThoseBehindIt() {
        publish("/robots.txt", "text/plain", "");
        publish("/tree/", "text/html", "<p>The roots of the tree are deep.</p><a href='leaf'>l</a>");
        publish("/tree/leaf", "text/html", "<p>The leaf is green in spring.</p>");
        String base = shop.base();

        shop.api()
                .post(
                        DOCUMENTS + "/url",
                        Json.object("knowledge_base_id", base, "url", web.url("/tree/"), "recursive", true))
                .succeeded();

        Await.until(
                "both pages are read",
                PATIENCE,
                () -> shop.listed("?status=ready&knowledge_base_id=" + base)
                        .path("total")
                        .asInt(),
                total -> total == 2);
    }

    @Test
    void largeFilesAreRefused() {
        assertRefused(
                shop.api().upload(DOCUMENTS + "/file", Multipart.file("a.txt", "x".repeat(1_001))), 413, "too_large");
    }

    @Test
    void whatWaitedGoesOnAfterARestart() {
        String base = shop.base();
        String text = shop.text(base, "Hours", "The bicycle shop is open from nine to five.");
        shop.await(text, "ready");
        web.stubFor(get("/slow")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html")
                        .withFixedDelay(3_000)
                        .withBody("<p>Slow and steady wins the race.</p>")));
        String page = Shop.id(take(base, "/slow"));
        assertThat(shop.document(page).path("status").asText()).isIn("uploaded", "extracting");

        server.close();
        server = RunningServer.start(setup);
        account = new Accounts(server, check).logIn(account.email(), account.password());
        shop = new Shop(account.baiyuan());

        assertThat(shop.await(page, "ready").path("source_uri").asText()).isEqualTo(web.url("/slow"));
        assertThat(shop.document(text).path("title").asText()).isEqualTo("Hours");
        JsonNode bases = shop.api().get(BASES + "?page_size=100").data().path("items");
        assertThat(Given.texts(bases, "id")).contains(base);
        assertThat(shop.paste(base, "Hours", "The bicycle shop is open from nine to five.")
                        .status())
                .isEqualTo(200);
    }
}
