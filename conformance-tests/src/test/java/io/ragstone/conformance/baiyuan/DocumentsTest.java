package io.ragstone.conformance.baiyuan;

import static io.ragstone.conformance.baiyuan.Shop.BASES;
import static io.ragstone.conformance.baiyuan.Shop.DOCUMENTS;
import static io.ragstone.conformance.baiyuan.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnSharedServer
class DocumentsTest {
    private static final String HOURS = "The bicycle shop is open from nine to five.";

    private final Account account;
    private final Account stranger;
    private final Shop shop;
    private final Given ragflow;

    DocumentsTest(Accounts accounts, Account stranger) {
        this.account = accounts.register();
        this.stranger = stranger;
        this.shop = new Shop(account.baiyuan());
        this.ragflow = new Given(account.api());
    }

    @Test
    void aTextIsTakenAtOnceAndFoundLater() {
        String base = shop.base();

        Answer taken = shop.paste(base, "Opening hours", HOURS);

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.data().path("duplicate").asBoolean()).isFalse();
        JsonNode ready = shop.await(Shop.id(taken), "ready");
        assertThat(ready.path("title").asText()).isEqualTo("Opening hours");
        assertThat(ready.path("doc_type").asText()).isEqualTo("text");
        assertThat(ready.path("file_name").asText()).isEqualTo("Opening hours.txt");
        assertThat(ready.path("char_count").asInt()).isEqualTo(HOURS.length());
        assertThat(ready.path("chunk_count").asInt()).isEqualTo(1);
        assertThat(ready.path("source_hash").asText()).hasSize(64);
        assertThat(ready.path("ready_at").asText()).endsWith("Z");
        assertThat(ready.path("kb_id").asText()).isEqualTo(base);
        assertThat(ragflow.found(base.replace("-", ""), "When does the bicycle shop open?")
                        .toString())
                .contains(HOURS);
    }

    @Test
    void theSameTextIsTheSameDocumentInAKnowledgeBase() {
        String base = shop.base();
        String first = shop.text(base, "Opening hours", HOURS);

        Answer again = shop.paste(base, "Another title", HOURS);

        assertThat(again.status()).isEqualTo(200);
        assertThat(Shop.id(again)).isEqualTo(first);
        assertThat(again.data().path("duplicate").asBoolean()).isTrue();
        assertThat(shop.text(shop.base(), "Opening hours", HOURS)).isNotEqualTo(first);
        shop.api().delete(DOCUMENTS + "/" + first).succeeded();
        assertThat(shop.paste(base, "Opening hours", HOURS).status()).isEqualTo(202);
    }

    @Test
    void withoutAKnowledgeBaseTheDefaultOneIsMadeAndTaken() {
        String document = Shop.id(shop.api().post(DOCUMENTS + "/text", Json.object("title", "a", "content", HOURS)));

        JsonNode bases = shop.api().get(BASES).data().path("items");

        assertThat(bases).hasSize(1);
        assertThat(bases.at("/0/name").asText()).isEqualTo("default");
        assertThat(bases.at("/0/is_default").asBoolean()).isTrue();
        assertThat(shop.document(document).path("kb_id").asText())
                .isEqualTo(bases.at("/0/id").asText());
        String next = Shop.id(shop.api().upload(DOCUMENTS + "/file", Multipart.file("b.txt", "Bells ring at noon.")));
        assertThat(shop.document(next).path("kb_id").asText())
                .isEqualTo(bases.at("/0/id").asText());
    }

    @Test
    void aFileOfRagflowIsADocumentHereAndTheOtherWayRound() {
        String dataset = ragflow.dataset();
        String there = ragflow.parsed(dataset, "bells.txt", "The bells ring at noon.");
        String here = shop.text(dataset, "Hours", HOURS);
        shop.await(here, "ready");

        JsonNode items = shop.listed("?knowledge_base_id=" + dataset).path("items");

        assertThat(Given.texts(items, "file_name")).containsExactly("Hours.txt", "bells.txt");
        JsonNode file = items.path(1);
        assertThat(file.path("id").asText().replace("-", "")).isEqualTo(there);
        assertThat(file.path("doc_type").asText()).isEqualTo("file");
        assertThat(file.path("status").asText()).isEqualTo("ready");
        assertThat(file.path("source_hash").isNull()).isTrue();
        assertThat(ragflow.documentNow(dataset, here.replace("-", ""))
                        .path("name")
                        .asText())
                .isEqualTo("Hours.txt");
        ragflow.parse(dataset, here.replace("-", ""));
        shop.await(here, "ready");
    }

    @Test
    void listsAreNarrowedDown() {
        String base = shop.base();
        String text = shop.text(base, "Opening hours", HOURS);
        String file = Shop.id(shop.api()
                .upload(
                        DOCUMENTS + "/file",
                        Multipart.file("bells.md", "# Bells\n\nThey ring at noon.")
                                .field("knowledge_base_id", base)));
        shop.await(text, "ready");
        shop.await(file, "ready");

        assertThat(Given.texts(shop.listed("?doc_type=text").path("items"), "id"))
                .containsExactly(text);
        assertThat(Given.texts(shop.listed("?doc_type=file").path("items"), "id"))
                .containsExactly(file);
        assertThat(Given.texts(shop.listed("?q=BELLS").path("items"), "id")).containsExactly(file);
        assertThat(shop.listed("?status=ready").path("total").asInt()).isEqualTo(2);
        assertThat(shop.listed("?status=failed").path("total").asInt()).isZero();
        assertThat(shop.listed("?page_size=1&page=2").path("items")).hasSize(1);
        assertThat(shop.listed("?knowledge_base_id=" + shop.base())
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aFileIsTakenByItsBytes() {
        String base = shop.base();
        Multipart form = Multipart.file("hours.txt", HOURS)
                .field("knowledge_base_id", base)
                .field("title", "Hours");

        Answer taken = shop.api().upload(DOCUMENTS + "/file", form);

        assertThat(taken.status()).isEqualTo(202);
        assertThat(shop.await(Shop.id(taken), "ready").path("title").asText()).isEqualTo("Hours");
        assertThat(shop.api().upload(DOCUMENTS + "/file", form).status()).isEqualTo(200);
        assertThat(Shop.id(shop.paste(base, "The same as a text", HOURS))).isEqualTo(Shop.id(taken));
    }

    @Test
    void whatIsNoFileIsRefused() {
        String path = DOCUMENTS + "/file";
        String foreign = new Shop(stranger.baiyuan()).base();

        assertRefused(shop.api().upload(path, Multipart.file("a.exe", "MZ")), 415, "unsupported_type");
        assertRefused(shop.api().upload(path, Multipart.file("noending", "x")), 415, "unsupported_type");
        assertRefused(shop.api().upload(path, new Multipart().field("title", "x")), 400, "invalid_request");
        assertRefused(
                shop.api().upload(path, Multipart.file("a.txt", "x").field("knowledge_base_id", "x")),
                400,
                "invalid_request");
        assertRefused(
                shop.api().upload(path, Multipart.file("a.txt", "x").field("knowledge_base_id", foreign)),
                404,
                "not_found");
        assertThat(shop.listed("").path("total").asInt()).isZero();
    }

    @Test
    void whatCannotBeReadSaysWhyAndCanBeTriedAgain() {
        String base = shop.base();
        Answer taken = shop.api()
                .upload(DOCUMENTS + "/file", Multipart.file("a.pdf", "no PDF").field("knowledge_base_id", base));

        JsonNode failed = shop.await(Shop.id(taken), "failed");

        assertThat(failed.path("error").asText())
                .endsWith(".")
                .doesNotContain("ERROR")
                .hasSizeGreaterThan(10);
        assertThat(shop.listed("?status=failed").at("/items/0/id").asText()).isEqualTo(Shop.id(taken));
        assertThat(shop.api()
                        .post(DOCUMENTS + "/" + Shop.id(taken) + "/retry", "")
                        .status())
                .isEqualTo(202);
        shop.await(Shop.id(taken), "failed");
        String fine = shop.text(base, "Hours", HOURS);
        shop.await(fine, "ready");
        assertRefused(shop.api().post(DOCUMENTS + "/" + fine + "/retry", ""), 409, "conflict");
    }

    @Test
    void aTextOfBlanksFailsWithAReason() {
        String document = shop.text(shop.base(), "Nothing", "   ");

        assertThat(shop.await(document, "failed").path("error").asText()).isNotBlank();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String base = shop.base();

        assertRefused(shop.paste(base, "Large", "ü".repeat(600_000)), 413, "too_large");
        assertRefused(shop.paste(base, "Large", "u".repeat(1_100_000)), 400, "invalid_request");
        assertThat(shop.paste(base, "Fits", "u".repeat(1 << 10)).status()).isEqualTo(202);
    }

    @Test
    void whatIsDeletedIsGone() {
        String base = shop.base();
        String document = shop.text(base, "Hours", HOURS);
        shop.await(document, "ready");

        Answer gone = shop.api().delete(DOCUMENTS + "/" + document);

        assertThat(gone.data().path("status").asText()).isEqualTo("deleted");
        assertRefused(shop.api().get(DOCUMENTS + "/" + document), 404, "not_found");
        assertRefused(shop.api().delete(DOCUMENTS + "/" + document), 404, "not_found");
        assertRefused(shop.api().post(DOCUMENTS + "/" + document + "/retry", ""), 404, "not_found");
        assertThat(shop.listed("").path("total").asInt()).isZero();
        assertThat(ragflow.found(base.replace("-", ""), "When does the bicycle shop open?")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "text, '{\"title\": \"a\"}'",
        "text, '{\"title\": \"a\", \"content\": \"\"}'",
        "text, '{\"title\": \"a\", \"content\": \"b\", \"knowledge_base_id\": \"c\"}'",
        "url, '{}'",
        "url, '{\"url\": \"example\"}'",
        "url, '{\"url\": \"ftp://example.org/\"}'",
        "scrape, '{\"root_url\": \"https://example.org/\", \"max_depth\": 11}'",
        "scrape, '{\"root_url\": \"file:///etc/passwd\"}'",
        "push, '{\"external_id\": \"a\"}'"
    })
    void whateverIsWrongIsA400(String path, String body) {
        assertRefused(shop.api().post(DOCUMENTS + "/" + path, body), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=x", "?status=gone", "?doc_type=tape", "?knowledge_base_id=x", "?kb_id=x"})
    void wrongParametersAreA400(String query) {
        assertRefused(shop.api().get(DOCUMENTS + query), 400, "invalid_request");
        assertRefused(shop.api().get(DOCUMENTS + "/nonsense"), 400, "invalid_request");
        assertRefused(shop.api().delete(DOCUMENTS + "/nonsense"), 400, "invalid_request");
        assertRefused(shop.api().post(DOCUMENTS + "/nonsense/retry", ""), 400, "invalid_request");
    }

    /** What the address does not tell is looked at when it is connected to: then the document fails with the reason. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9380/health",
                "http://localhost/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://example.org:22/",
                "http://user:secret@example.org/"
            })
    void addressesThatAreNotForTenantsAreRefusedAtOnce(String address) {
        assertRefused(shop.api().post(DOCUMENTS + "/url", Json.object("url", address)), 400, "url_not_allowed");
        assertRefused(shop.api().post(DOCUMENTS + "/scrape", Json.object("root_url", address)), 400, "url_not_allowed");
        assertThat(shop.listed("").path("total").asInt()).isZero();
    }

    @Test
    void anotherTenantsKnowledgeBaseIsNotThere() {
        String theirs = new Shop(stranger.baiyuan()).base();
        String page = "https://example.org/";

        assertRefused(shop.paste(theirs, "a", "b"), 404, "not_found");
        assertRefused(shop.api().get(DOCUMENTS + "?knowledge_base_id=" + theirs), 404, "not_found");
        assertRefused(
                shop.api().post(DOCUMENTS + "/url", Json.object("url", page, "knowledge_base_id", theirs)),
                404,
                "not_found");
        assertRefused(
                shop.api().post(DOCUMENTS + "/scrape", Json.object("root_url", page, "knowledge_base_id", theirs)),
                404,
                "not_found");
    }
}
