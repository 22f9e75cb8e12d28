package io.ragstone.conformance.baiyuan.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A wiki from its documents to its pages: compiled, kept up, checked, patched. */
@OnSharedServer
class WikiTest {
    private static final Pattern CLAIM = Pattern.compile("(?:- )?([^\\[\\n]+?) \\[chunk_([0-9a-f]{32})]");
    private static final String PATCH = "/api/v1/wiki/patch";
    private static final String NOWHERE = "00000000-0000-1000-8000-000000000000";

    private final Account account;
    private final Account stranger;
    private final Shop shop;

    WikiTest(Account account, Accounts accounts) {
        this.account = account;
        this.stranger = accounts.register();
        this.shop = new Shop(account);
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.message()).isEqualTo(code);
    }

    private static List<String> slugs(JsonNode pages) {
        return Given.texts(pages, "slug");
    }

    @Test
    void everyClaimOfEveryPageCitesAChunkThatSaysIt() {
        JsonNode report = shop.compiled();

        assertThat(report.path("status").asText()).isEqualTo("done");
        assertThat(report.path("compiled").asInt()).isEqualTo(3);
        assertThat(report.path("failed").asInt()).isZero();
        assertThat(slugs(shop.pages(""))).containsExactly("return-policy", "shipping", "warranty");
        Map<String, String> chunks = shop.chunks();
        for (String slug : slugs(shop.pages(""))) {
            JsonNode page = shop.page(slug);
            assertThat(page.path("live").asBoolean()).as(slug).isTrue();
            String body = page.path("body").asText();
            List<MatchResult> claims = CLAIM.matcher(body).results().toList();
            assertThat(claims)
                    .as(body)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(claim -> assertThat(plain(Objects.requireNonNull(
                                    chunks.get(claim.group(2).substring(0, Shop.DIGITS)))))
                            .contains(plain(claim.group(1))));
            assertThat(Arrays.stream(body.split("\n"))
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList())
                    .allSatisfy(line -> assertThat(line).endsWith("]"));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void editingASourceMakesExactlyItsPagesStale() {
        shop.compiled();
        assertThat(shop.compiled().path("skipped").asInt()).isEqualTo(3);
        shop.edit(account.api(), "shipping.md", "# Shipping\n\nShipping within the country takes 3 working days.");

        assertThat(shop.pages(""))
                .filteredOn(page -> page.path("stale").asBoolean())
                .singleElement()
                .satisfies(page -> assertThat(page.path("slug").asText()).isEqualTo("shipping"));
        JsonNode again = shop.compiled();

        assertThat(again.path("compiled").asInt()).isEqualTo(1);
        assertThat(again.path("skipped").asInt()).isEqualTo(2);
        assertThat(shop.page("shipping").path("body").asText()).contains("3 working days");
        assertThat(shop.pages("")).noneMatch(page -> page.path("stale").asBoolean());
    }

    @Test
    void compilingGoesOnBehindACallThatDoesNotWait() {
        Answer begun = shop.http.post(shop.wiki() + "/compile", Json.object("mode", "async", "slug_source", "auto"));

        assertThat(begun.status()).isEqualTo(202);
        String job = begun.data().path("job_id").asText();
        JsonNode done = shop.awaitCompiled();
        assertThat(done.path("job_id").asText()).isEqualTo(job);
        assertThat(done.path("compiled").asInt()).isEqualTo(3);
        assertThat(done.path("finished_at").isTextual()).isTrue();
        Answer withoutBody = shop.http.send("POST", shop.wiki() + "/compile", null, null);
        assertThat(withoutBody.status()).as(withoutBody.text()).isEqualTo(202);
        assertThat(shop.awaitCompiled().path("skipped").asInt()).isEqualTo(3);
        assertThat(shop.http
                        .send("POST", shop.wiki() + "/lint", null, null)
                        .data()
                        .path("passed")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void listsAreNarrowedAndCut() {
        shop.compiled();

        assertThat(slugs(shop.pages("?q=WARRAN"))).containsExactly("warranty");
        assertThat(slugs(shop.pages("?lint_status=passed&page_size=2&page=2"))).containsExactly("warranty");
        assertThat(shop.pages("?lint_status=failed")).isEmpty();
        assertThat(shop.pages("?category=none")).isEmpty();
        assertThat(shop.pages("?needs_review=true")).isEmpty();
        assertThat(shop.http.get(shop.wiki() + "?lint_status=unknown").status()).isEqualTo(400);
        assertThat(shop.http.get(shop.wiki() + "?colour=red").status()).isEqualTo(400);
    }

    @Test
    void aPatchIsServedAtOnceAppliedOnceAndKept() {
        shop.compiled();

        JsonNode patched = shop.patch("shipping", "geo-1", "Islands", "Islands: 6 euros more")
                .data();
        assertThat(patched.path("applied").asText()).isEqualTo("appended");
        assertThat(patched.path("live").asBoolean()).isTrue();
        assertThat(shop.patch("shipping", "geo-1", "Islands", "Islands: 6 euros more")
                        .data()
                        .path("applied")
                        .asText())
                .isEqualTo("already_applied");
        assertRefused(409, "conflict", shop.patch("shipping", "geo-1", "Islands", "Islands: 7 euros more"));
        assertThat(shop.patch("shipping", "geo-2", "islands", "Islands: 8 euros more")
                        .data()
                        .path("applied")
                        .asText())
                .isEqualTo("replaced");
        shop.edit(account.api(), "shipping.md", "# Shipping\n\nShipping within the country takes 3 working days.");
        shop.compiled();

        assertThat(shop.page("shipping").path("published_body").asText())
                .contains("3 working days")
                .contains("## Islands\n\n- Islands: 8 euros more [claim:geo-2]")
                .doesNotContain("geo-1");
        assertThat(shop.patch("opening-hours", "geo-3", "Sunday", "10 to 14")
                        .data()
                        .path("applied")
                        .asText())
                .isEqualTo("created");
    }

    @Test
    void whatContradictsIsADraftForReview() {
        shop.compiled();

        JsonNode draft = shop.patch("shipping", "geo-4", "Speed", "Shipping within the country takes 9 working days.")
                .data();

        assertThat(draft.path("live").asBoolean()).isFalse();
        assertThat(draft.path("lint_status").asText()).isEqualTo("failed");
        assertThat(Given.texts(draft.path("issues"), "code")).containsExactly("E3");
        assertThat(Given.texts(draft.path("issues"), "action")).containsExactly("review");
        assertThat(slugs(shop.pages("?needs_review=true"))).containsExactly("shipping");
        JsonNode page = shop.page("shipping");
        assertThat(page.path("published_version").asInt()).isEqualTo(1);
        assertThat(page.path("published_body").asText()).doesNotContain("9 working days");
    }

    @Test
    void repetitionsAndQuarrelsWithOtherPagesAreWarnings() {
        shop.compiled();
        shop.patch("shipping", "geo-5", "Again", "Shipping is free of charge above 50 euros.")
                .succeeded();
        shop.patch("store-news", "geo-6", "Again", "Shipping within the country takes 9 working days.")
                .succeeded();

        JsonNode report = shop.lint();

        assertThat(report.path("failed").asInt()).isZero();
        assertThat(report.path("warnings").asInt()).isEqualTo(3);
        assertThat(codes(report, "shipping")).containsExactlyInAnyOrder("E1", "E4");
        assertThat(codes(report, "store-news")).containsExactly("E4");
        assertThat(slugs(shop.pages("?needs_review=true"))).containsExactly("shipping", "store-news");
    }

    private static List<String> codes(JsonNode report, String slug) {
        for (JsonNode page : report.path("pages")) {
            if (page.path("slug").asText().equals(slug)) {
                return Given.texts(page.path("issues"), "code");
            }
        }
        throw new AssertionError("no " + slug + " in " + report);
    }

    @Test
    void aPageWhoseSourceIsGoneIsServedNoMore() {
        shop.compiled();
        shop.remove(account.api(), "warranty.md");
        assertThat(shop.page("warranty").path("stale").asBoolean()).isTrue();

        JsonNode report = shop.lint("warranty");

        assertThat(codes(report, "warranty")).isNotEmpty().containsOnly("E5");
        assertThat(shop.page("warranty").path("published_version").isNull()).isTrue();
        JsonNode scheduled = shop.awaitCompiled();
        assertThat(slugs(scheduled.path("pages"))).containsExactly("warranty");
        assertThat(scheduled.path("failed").asInt()).isEqualTo(1);
        assertThat(codes(shop.lint("warranty"), "warranty")).contains("E5", "E6");
    }

    @Test
    void aPageThatCannotBeWrittenAnewIsServedOnAndNotInOrder() {
        String glossary = "The glossary explains every word of the trade.";
        JsonNode order = Json.object("slugs", List.of("glossary"), "mode", "sync");
        shop.edit(account.api(), "returns.md", glossary);
        post("/compile", order).succeeded();
        shop.edit(account.api(), "returns.md", Shop.RETURNS);

        JsonNode report = post("/compile", order).data();

        assertThat(report.path("failed").asInt()).isEqualTo(1);
        assertThat(report.at("/pages/0/lint_status").asText()).isEqualTo("failed");
        JsonNode page = shop.page("glossary");
        assertThat(page.path("lint_status").asText()).isEqualTo("failed");
        assertThat(Given.texts(page.path("lint_errors"), "code")).containsExactly("E6");
        assertThat(page.path("published_version").asInt()).isEqualTo(1);
        shop.edit(account.api(), "returns.md", glossary);
        post("/compile", order).succeeded();
        assertThat(shop.page("glossary").path("lint_status").asText()).isEqualTo("passed");
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        assertRefused(400, "invalid_request", shop.http.get(Shop.wiki("nothing")));
        assertRefused(400, "invalid_request", shop.http.get(Shop.wiki("nothing") + "/compile"));
        assertRefused(400, "invalid_request", shop.http.get(Shop.wiki("nothing") + "/warranty"));
        assertRefused(400, "invalid_request", post("/lint", Json.object("slugs", "warranty")));
        assertRefused(404, "not_found", shop.http.get(Shop.wiki(NOWHERE)));
        assertRefused(404, "not_found", shop.http.get(shop.wiki() + "/compile"));
        assertRefused(404, "not_found", shop.http.get(shop.wiki() + "/unheard-of"));
        assertRefused(404, "not_found", post("/lint", Json.object("slugs", List.of("unheard-of"))));
        assertRefused(400, "invalid_request", post("/compile", Json.object("slugs", List.of("No Slug"))));
        assertRefused(400, "invalid_request", post("/compile", Json.object("mode", "someday")));
        assertRefused(400, "invalid_request", shop.patch("lint", "x", "Section", "Content"));
        assertRefused(400, "invalid_request", patch(shop.http, Json.object()));
        assertRefused(
                400,
                "invalid_request",
                patch(shop.http, Json.object("kb_id", shop.base, "knowledge_base_id", NOWHERE)));
        assertRefused(
                403,
                "tenant_mismatch",
                patch(shop.http, Json.object("kb_id", shop.base, "tenant_id", stranger.tenantId())));
        assertRefused(400, "invalid_request", shop.http.post(PATCH, Json.object("kb_id", shop.base, "slug", "page")));
    }

    /** So many pages are written that the second call comes before the last of them. */
    @Test
    void aWikiIsCompiledOnceAtATime() {
        List<String> slugs =
                IntStream.range(0, 100).mapToObj(number -> "topic-" + number).toList();
        JsonNode order = Json.object("slugs", slugs, "mode", "async");
        assertThat(post("/compile", order).status()).isEqualTo(202);

        assertRefused(409, "conflict", post("/compile", order));
        assertThat(shop.awaitCompiled().path("pages")).hasSize(slugs.size());
    }

    private Answer post(String path, JsonNode body) {
        return shop.http.post(shop.wiki() + path, body);
    }

    /** A patch with these fields besides. */
    private static Answer patch(Http http, ObjectNode fields) {
        ObjectNode patch = Json.object("section", "S", "content", "C");
        fields.set("patch", patch);
        return http.post(PATCH, fields.put("slug", "warranty"));
    }

    @Test
    void aKnowledgeBaseMayHaveNoWiki() {
        String base = shop.http
                .post(
                        "/api/v1/knowledge-bases",
                        Json.object("name", "plain " + UUID.randomUUID(), "wiki_enabled", false))
                .data()
                .path("id")
                .asText();

        assertRefused(400, "invalid_request", shop.http.post(Shop.wiki(base) + "/compile", "{}"));
        assertThat(shop.http.get(Shop.wiki(base)).data().path("total").asInt()).isZero();
    }

    @Test
    void whoIsNotSureIsNotBelieved() {
        ObjectNode doubtful = Json.object("section", "S", "content", "C", "confidence", .3);

        assertRefused(
                400,
                "invalid_request",
                shop.http.post(PATCH, Json.object("kb_id", shop.base, "slug", "page", "patch", doubtful)));
    }

    @Test
    void anotherTenantFindsNothing() {
        shop.compiled();
        Http http = stranger.baiyuan();

        assertRefused(404, "not_found", http.get(shop.wiki()));
        assertRefused(404, "not_found", http.get(shop.wiki() + "/warranty"));
        assertRefused(404, "not_found", http.get(shop.wiki() + "/compile"));
        assertRefused(404, "not_found", http.post(shop.wiki() + "/compile", "{}"));
        assertRefused(404, "not_found", http.post(shop.wiki() + "/lint", "{}"));
        assertRefused(404, "not_found", patch(http, Json.object("knowledge_base_id", shop.base)));
    }
}
