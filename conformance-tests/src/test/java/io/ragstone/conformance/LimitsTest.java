package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A server on which little may be done: who does more is told so, and the others are not affected. */
@OnSharedServer
class LimitsTest {
    private static final int REQUESTS = 30;
    private static final int BYTES = 20_000;

    private final Account usual;
    private final ContractCheck check;

    LimitsTest(Account usual, ContractCheck check) {
        this.usual = usual;
        this.check = check;
    }

    @Test
    void whatIsLeftIsInTheHeaders() {
        Answer answer = usual.api().get(Given.DATASETS);

        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("60000");
        assertThat(Long.parseLong(answer.header("X-RateLimit-Remaining"))).isBetween(0L, 59_999L);
        assertThat(Long.parseLong(answer.header("X-RateLimit-Reset"))).isPositive();
    }

    @Test
    void whoDoesTooMuchIsToldAndComesBackLater() throws IOException {
        Path data = BuildFolder.newDataFolder("limits");
        try (RunningServer server = RunningServer.start(setup(data))) {
            Accounts accounts = new Accounts(server, check);
            Account ada = accounts.register();
            assertUploadsLimited(ada);
            assertRequestsLimited(ada);
            assertBaiyuanLimited(ada);
            Account bob = accounts.register();
            bob.api().get(Given.DATASETS).succeeded();
        } finally {
            BuildFolder.delete(data);
        }
    }

    private static ServerSetup setup(Path data) {
        return new ServerSetup("limits", data)
                .with("ragstone.surface.ragflow.rate.key", Integer.toString(REQUESTS))
                .with("ragstone.surface.baiyuan.rate.tenant", Integer.toString(REQUESTS))
                .with("ragstone.quota.upload.key", Integer.toString(BYTES))
                .with("ragstone.quota.storage", Integer.toString(BYTES * 2));
    }

    private static void assertUploadsLimited(Account account) {
        Given given = new Given(account.api());
        String dataset = given.dataset("Little");
        given.document(dataset, "small.txt", "x".repeat(BYTES / 2));
        Answer refused = account.api().upload(Given.documents(dataset), form("x".repeat(BYTES / 2)));
        assertTooMuch(
                refused,
                "This key may upload " + BYTES + " bytes a day, which this would exceed. Upload less, wait until"
                        + " midnight UTC, or ask the operator for more.");
        account.api()
                .upload(Given.documents(dataset), form("x".repeat(BYTES * 2)))
                .refused(
                        101,
                        "There is no room for this: the tenant's files have " + BYTES / 2 + " of " + BYTES * 2
                                + " bytes. Delete documents, or ask the operator for more room.");
        assertThat(given.documentsNow(dataset)).hasSize(1);
    }

    private static void assertTooMuch(Answer answer, String sentence) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo(429);
        assertThat(answer.message()).isEqualTo(sentence);
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
    }

    private static Multipart form(String content) {
        return Multipart.file("more.txt", content);
    }

    private static void assertRequestsLimited(Account account) {
        // A new minute may begin meanwhile; then it takes as many again.
        Answer answer = account.api().get(Given.DATASETS);
        for (int i = 0; i < 3 * REQUESTS && answer.status() != 429; i++) {
            answer = account.api().get(Given.DATASETS);
        }
        assertTooMuch(answer, "Too many requests, please retry later.");
        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo(Integer.toString(REQUESTS));
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 60L);
        // The session is no key.
        account.session().get("/v1/user/info").succeeded();
    }

    /** Each API has limits of its own, and says in its own envelope when one is used up. */
    private static void assertBaiyuanLimited(Account account) {
        Answer answer = account.baiyuan().get("/api/v1/knowledge-bases").succeeded();
        for (int i = 0; i < 3 * REQUESTS && answer.status() != 429; i++) {
            answer = account.baiyuan().get("/api/v1/knowledge-bases");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.message()).isEqualTo("rate_limited");
        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo(Integer.toString(REQUESTS));
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(account.anonymous().get("/health").status()).isEqualTo(200);
    }
}
