package io.ragstone.sdk.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ragstone.sdk.ask.FakeShop.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ragstone.sdk.ask.wiki.CompileOrder;
import io.ragstone.sdk.ask.wiki.CompileReport;
import io.ragstone.sdk.ask.wiki.Fact;
import io.ragstone.sdk.ask.wiki.LintIssue;
import io.ragstone.sdk.ask.wiki.LintReport;
import io.ragstone.sdk.ask.wiki.LintStatus;
import io.ragstone.sdk.ask.wiki.Patched;
import io.ragstone.sdk.ask.wiki.Wiki;
import io.ragstone.sdk.ask.wiki.WikiEntry;
import io.ragstone.sdk.ask.wiki.WikiPage;
import io.ragstone.sdk.ask.wiki.WikiSearch;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.TimedOutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WikiTest {
    private static final String PAGES = "/api/v1/knowledge-bases/" + BASE + "/wiki";

    @RegisterExtension
    final FakeShop server = new FakeShop();

    private Wiki wiki() {
        return server.client().wiki(BASE);
    }

    @Test
    void aCompilingReportsWhatWasDone() {
        server.answerAs("baiyuanCompileWiki");

        CompileReport report = wiki().compile(new CompileOrder()
                .slugs(List.of("return-policy"))
                .force(true)
                .untilDone(true)
                .topicsFrom("both"));

        assertThat(report)
                .isEqualTo(new CompileReport(
                        "5d1f2c9e-bf9e-11f0-8d1c-0242ac120002",
                        CompileReport.State.DONE,
                        1,
                        30,
                        0,
                        Duration.ofMillis(1840),
                        null,
                        List.of(new CompileReport.Page(
                                "return-policy", CompileReport.Action.UPDATED, LintStatus.PASSED, null)),
                        Instant.parse("2026-03-02T09:30:00.123Z"),
                        Instant.parse("2026-03-02T09:30:01.963Z")));
        server.verify(postRequestedFor(urlEqualTo(PAGES + "/compile"))
                .withRequestBody(equalToJson("{\"slugs\":[\"return-policy\"],\"force\":true,\"mode\":\"sync\","
                        + "\"slug_source\":\"both\"}")));
    }

    @Test
    void allPagesAreCompiledUnlessSomeAreNamed() {
        server.answerAs("baiyuanCompileWiki");

        wiki().compile();

        server.verify(postRequestedFor(urlEqualTo(PAGES + "/compile")).withRequestBody(equalToJson("{}")));
    }

    @Test
    void aCompilingIsWaitedFor() {
        server.answerAs("baiyuanGetWikiCompile");
        assertThat(wiki().awaitCompiled(Duration.ofMinutes(1)).compiled()).isEqualTo(1);
        server.verify(getRequestedFor(urlEqualTo(PAGES + "/compile")));

        server.answer(report("running", "null"));
        assertThatExceptionOfType(TimedOutException.class).isThrownBy(() -> wiki().awaitCompiled(Duration.ofMillis(1)));

        server.answer(report("failed", "\"The model is gone.\""));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> wiki().awaitCompiled(Duration.ofMinutes(1)))
                .withMessage("The compiling failed: The model is gone.");
    }

    private static ResponseDefinitionBuilder report(String status, String error) {
        return okJson("{\"status\":\"success\",\"data\":{\"job_id\":\"j-1\",\"status\":\"" + status + "\",\"error\":"
                + error + ",\"pages\":[{\"slug\":\"x\",\"action\":\"skipped\",\"lint_status\":null}]}}");
    }

    @Test
    void aCheckReportsWhatIsWrong() {
        server.answerAs("baiyuanLintWiki");

        LintReport report = wiki().lint(List.of("return-policy"));

        assertThat(report.checked()).isEqualTo(1);
        assertThat(report.passed()).isEqualTo(1);
        assertThat(report.failed()).isZero();
        assertThat(report.warnings()).isEqualTo(1);
        assertThat(report.pages()).hasSize(1).first().satisfies(page -> {
            assertThat(page.slug()).isEqualTo("return-policy");
            assertThat(page.lintStatus()).isEqualTo(LintStatus.PASSED);
        });
        LintIssue issue = report.pages().get(0).issues().get(0);
        assertThat(issue.code()).isEqualTo("E4");
        assertThat(issue.isError()).isFalse();
        assertThat(issue.relatedSlug()).isEqualTo("shipping");
        assertThat(issue.action()).isEqualTo("review");
        server.verify(postRequestedFor(urlEqualTo(PAGES + "/lint"))
                .withRequestBody(equalToJson("{\"slugs\":[\"return-policy\"]}")));
    }

    @Test
    void pagesAreSearched() {
        server.answerAs("baiyuanListWikiPages");

        List<WikiEntry> found = wiki()
                .pages(new WikiSearch()
                        .lintStatus(LintStatus.PASSED)
                        .containing("return")
                        .category("service")
                        .needsReview(false))
                .stream()
                .toList();

        assertThat(found)
                .containsExactly(new WikiEntry(
                        "6a0f2c9e-bf9e-11f0-8d1c-0242ac120002",
                        "return-policy",
                        "Return policy",
                        List.of("refund", "send back"),
                        "service",
                        "Goods can be returned within 30 days of delivery.",
                        LintStatus.PASSED,
                        3,
                        3L,
                        true,
                        false,
                        false,
                        120,
                        Instant.parse("2026-03-02T09:30:00.123Z")));
        server.verify(getRequestedFor(urlEqualTo(
                PAGES + "?lint_status=passed&q=return&category=service&needs_review=false&page=1&page_size=100")));
    }

    @Test
    void aPageIsRead() {
        server.answerAs("baiyuanGetWikiPage");

        WikiPage page = wiki().page("return-policy");

        assertThat(page.entry().version()).isEqualTo(3);
        assertThat(page.knowledgeBaseId()).isEqualTo(BASE);
        assertThat(page.body()).startsWith("Goods can be returned").isEqualTo(page.publishedBody());
        assertThat(page.sourceChunks()).containsExactly("01234567-89ab-cdef-0123-456789abcdef");
        assertThat(page.compiledBy()).isEqualTo("extractive@Builtin");
        assertThat(page.issues()).isEmpty();
        server.verify(getRequestedFor(urlEqualTo(PAGES + "/return-policy")));
    }

    @Test
    void aFactIsPutIntoAPage() {
        server.answerAs("baiyuanPatchWiki");

        Patched patched = wiki().patch("return-policy", new Fact("Deadline", "Deadline: 30 days", "geo-4711", 0.98));

        assertThat(patched)
                .isEqualTo(
                        new Patched("return-policy", 4, LintStatus.PASSED, true, Patched.Effect.REPLACED, List.of()));
        server.verify(postRequestedFor(urlEqualTo("/api/v1/wiki/patch"))
                .withRequestBody(equalToJson("{\"knowledge_base_id\":\"" + BASE
                        + "\",\"slug\":\"return-policy\",\"patch\":{\"section\":\"Deadline\",\"content\":"
                        + "\"Deadline: 30 days\",\"source_claim_id\":\"geo-4711\",\"confidence\":0.98}}")));
    }

    @Test
    void aConflictSaysWhy() {
        server.refuse(409, "conflict", "The wiki is being compiled already.");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> wiki().compile())
                .withMessage("The wiki is being compiled already.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> wiki().patch("x", new Fact("Deadline", "Deadline: 30 days").from("geo-1")));
    }
}
