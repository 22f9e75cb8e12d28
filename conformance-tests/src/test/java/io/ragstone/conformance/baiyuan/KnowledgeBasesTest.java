package io.ragstone.conformance.baiyuan;

import static io.ragstone.conformance.baiyuan.Shop.BASES;
import static io.ragstone.conformance.baiyuan.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnSharedServer
class KnowledgeBasesTest {
    private final Account account;
    private final Shop shop;

    KnowledgeBasesTest(Accounts accounts) {
        account = accounts.register();
        shop = new Shop(account.baiyuan());
    }

    @Test
    void theFirstOneIsTheDefaultUntilAnotherShallBe() {
        JsonNode first = shop.base(Json.object("name", "first"));
        JsonNode second = shop.base(Json.object("name", "second"));
        assertThat(first.path("is_default").asBoolean()).isTrue();
        assertThat(second.path("is_default").asBoolean()).isFalse();
        assertThat(first.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(first.path("tenant_id").asText().replace("-", "")).isEqualTo(account.tenantId());

        shop.base(Json.object("name", "third", "is_default", true));

        JsonNode page = shop.api().get(BASES + "?page_size=2").data();
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.at("/items/0/name").asText()).isEqualTo("third");
        assertThat(page.at("/items/0/is_default").asBoolean()).isTrue();
        assertThat(shop.api()
                        .get(BASES + "?page_size=2&page=2")
                        .data()
                        .at("/items/0/is_default")
                        .asBoolean())
                .isFalse();
        assertRefused(shop.api().delete(BASES + "/" + page.at("/items/0/id").asText()), 409, "conflict");
    }

    @Test
    void everythingThatIsSaidIsKept() {
        JsonNode made = shop.base(Json.object(
                "name",
                "  kept  ",
                "description",
                "What customers ask for",
                "language",
                "Deutsch",
                "wiki_enabled",
                false,
                "slugs",
                List.of(Json.object("slug", "return-policy", "title", "Returns", "aliases", List.of("refund"))),
                "something_else",
                1));

        assertThat(made.path("name").asText()).isEqualTo("kept");
        assertThat(made.path("description").asText()).isEqualTo("What customers ask for");
        assertThat(made.path("language").asText()).isEqualTo("Deutsch");
        assertThat(made.path("wiki_enabled").asBoolean()).isFalse();
        assertThat(made.at("/config/embedding_model").asText()).isEqualTo("BAAI/bge-small-en-v1.5@Builtin");
        assertThat(made.at("/config/rerank_enabled").asBoolean()).isFalse();
        assertThat(made.at("/config/nli_enabled").asBoolean()).isFalse();
        assertThat(made.path("document_count").asInt()).isZero();
    }

    @Test
    void aNameIsThereOnce() {
        shop.base(Json.object("name", "once"));

        assertRefused(shop.api().post(BASES, Json.object("name", "ONCE")), 409, "conflict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"name\": \"\"}",
                "{\"name\": \"  \"}",
                "{\"name\": 7}",
                "{\"name\": \"a\", \"wiki_enabled\": \"yes\"}",
                "{\"name\": \"a\", \"slugs\": [{\"slug\": \"No Slug\", \"title\": \"a\"}]}",
                "{\"name\": \"a\", \"slugs\": [{\"slug\": \"lint\", \"title\": \"a\"}]}",
                "{\"name\": \"a\", \"slugs\": [{\"slug\": \"a\", \"title\": \"a\"}, {\"slug\": \"a\", \"title\": \"b\"}]}"
            })
    void whateverIsWrongIsA400(String body) {
        assertRefused(shop.api().post(BASES, body), 400, "invalid_request");
    }

    @Test
    void wrongParametersAreA400Too() {
        assertRefused(shop.api().get(BASES + "?page=0"), 400, "invalid_request");
        assertRefused(shop.api().get(BASES + "?page_size=101"), 400, "invalid_request");
        assertRefused(shop.api().get(BASES + "?colour=red"), 400, "invalid_request");
        assertRefused(shop.api().delete(BASES + "/nonsense"), 400, "invalid_request");
        assertRefused(shop.api().delete(BASES), 405, "method_not_allowed");
        assertRefused(shop.api().get(BASES + "/a/b/c/d"), 404, "not_found");
        assertRefused(shop.api().send("POST", BASES, "text/plain", "{\"name\": \"a\"}"), 400, "invalid_request");
    }

    @Test
    void allThatIsInItGoesWithIt() {
        shop.base();
        String base = shop.base();
        shop.await(shop.text(base, "Hours", "We are open from nine to five."), "ready");

        Answer gone = shop.api().delete(BASES + "/" + base.replace("-", ""));

        assertThat(gone.data().path("id").asText()).isEqualTo(base);
        assertThat(gone.data().path("deleted").asBoolean()).isTrue();
        assertThat(gone.data().path("documents_deleted").asInt()).isEqualTo(1);
        assertThat(gone.data().path("wiki_pages_deleted").asInt()).isZero();
        assertThat(shop.listed("").path("total").asInt()).isZero();
        assertRefused(shop.api().delete(BASES + "/" + base), 404, "not_found");
    }

    @Test
    void theLastOneMayGoThoughItIsTheDefault() {
        String base = shop.base();

        shop.api().delete(BASES + "/" + base).succeeded();

        assertThat(shop.api().get(BASES).data().path("total").asInt()).isZero();
        assertThat(shop.base(Json.object("name", "again")).path("is_default").asBoolean())
                .isTrue();
    }

    @Test
    void itIsADatasetOfRagflowAndTheOtherWayRound() {
        Given given = new Given(account.api());
        String base = shop.base();
        String dataset = given.dataset("made there");

        assertThat(given.datasetNow(base.replace("-", "")).path("id").asText()).isEqualTo(base.replace("-", ""));
        assertThat(given.datasetNow(base.replace("-", "")).path("chunk_method").asText())
                .isEqualTo("naive");
        JsonNode items = shop.api().get(BASES).data().path("items");
        assertThat(Given.texts(items, "name")).contains("made there");
        shop.api().delete(BASES + "/" + dataset).succeeded();
        assertThat(account.api().get(Given.DATASETS).data()).hasSize(1);
    }
}
