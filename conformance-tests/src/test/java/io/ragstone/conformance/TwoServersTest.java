package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.SharedStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two servers on one database: what one of them gives, takes and counts holds on the other at once. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LIMIT = 400;
    private static final int FREE_LOGINS = 4;
    private static final int AT_ONCE = 24;
    private static final String INFO = "/v1/user/info";
    private static final String LOGIN = "/v1/user/login";
    private static final String NEW_KEY = "/v1/system/new_token";

    private final Path dataOfOne = BuildFolder.newDataFolder("two-servers-one");
    private final Path dataOfTwo = BuildFolder.newDataFolder("two-servers-two");
    private final SharedStores stores;
    private final RunningServer first;
    private final RunningServer second;
    private final Accounts one;
    private final Http there;

    TwoServersTest(ContractCheck check) throws IOException {
        stores = SharedStores.start();
        first = start("two-servers-one", dataOfOne);
        second = start("two-servers-two", dataOfTwo);
        one = new Accounts(first, check);
        there = new Accounts(second, check).anonymous();
    }

    private RunningServer start(String name, Path data) {
        return RunningServer.start(stores.setup(name, data)
                .with("ragstone.surface.ragflow.rate.key", Integer.toString(LIMIT))
                .with("ragstone.accounts.login-attempts", Integer.toString(FREE_LOGINS)));
    }

    @AfterAll
    void stop() throws IOException {
        second.close();
        first.close();
        stores.close();
        BuildFolder.delete(dataOfOne);
        BuildFolder.delete(dataOfTwo);
    }

    private Http session(Account account) {
        return there.authorized(Objects.requireNonNull(account.session().authorization()));
    }

    @Test
    @Order(1)
    void aSessionIsGoodOnBothAndEndsOnBoth() {
        Account account = one.register();
        Http elsewhere = session(account);
        elsewhere.get(INFO).succeeded();

        elsewhere.get("/v1/user/logout").succeeded();

        assertThat(account.session().get(INFO).code()).isEqualTo(401);
        assertThat(elsewhere.get(INFO).code()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void anotherPasswordEndsTheSessionsOnBoth() {
        Account account = one.register();
        Http elsewhere = session(account);
        elsewhere.get(INFO).succeeded();

        account.session()
                .post("/v1/user/setting", Json.object("password", account.password(), "new_password", "better"))
                .succeeded();

        assertThat(elsewhere.get(INFO).code()).isEqualTo(401);
        JsonNode old = Json.object("email", account.email(), "password", account.password());
        assertThat(there.post(LOGIN, old).code()).isEqualTo(109);
        there.post(LOGIN, Json.object("email", account.email(), "password", "better"))
                .succeeded();
    }

    @Test
    @Order(3)
    void aDeletedKeyIsDeadOnBoth() {
        Account account = one.register();
        for (Http maker : List.of(account.session(), session(account))) {
            Http other = maker == account.session() ? session(account) : account.session();
            String key = maker.post(NEW_KEY, "{}").data().path("token").asText();
            account.anonymous().bearer(key).get(Given.DATASETS).succeeded();
            there.bearer(key).get(Given.DATASETS).succeeded();

            other.delete("/v1/system/token/" + key).succeeded();

            assertThat(there.bearer(key).get(Given.DATASETS).code()).isEqualTo(109);
            assertThat(account.anonymous().bearer(key).get(Given.DATASETS).code())
                    .isEqualTo(109);
        }
    }

    @Test
    @Order(4)
    void aLimitHoldsForBothTogether() {
        Account account = one.register();
        Passed passed = passed(account);
        // Where a new minute began meanwhile, both counted anew.
        for (int again = 0; again < 3 && !passed.inOneMinute(); again++) {
            passed = passed(account);
        }

        assertThat(passed.inOneMinute()).isTrue();
        assertThat(passed.requests()).isBetween(LIMIT * 95 / 100, LIMIT * 105 / 100);
    }

    private record Passed(int requests, boolean inOneMinute) {}

    private Passed passed(Account account) {
        String key = account.session().post(NEW_KEY, "{}").data().path("token").asText();
        List<Http> both = List.of(account.anonymous().bearer(key), there.bearer(key));
        List<Answer> answers = new ArrayList<>();
        int refused = 0;
        while (refused < 2 && answers.size() < 3 * LIMIT) {
            Answer answer = both.get(answers.size() % 2).get("/api/v1/version");
            answers.add(answer);
            refused = answer.status() == 429 ? refused + 1 : 0;
        }
        int requests = (int) answers.stream().filter(a -> a.status() == 200).count();
        long minutes = answers.stream()
                .map(answer -> answer.header("X-RateLimit-Reset"))
                .distinct()
                .count();
        return new Passed(requests, minutes == 1);
    }

    @Test
    @Order(5)
    void whoTriesPasswordsOnBothGetsNoFurther() throws InterruptedException, ExecutionException {
        Account account = one.register();
        JsonNode wrong = Json.object("email", account.email(), "password", "wrong");
        long begun = System.nanoTime();
        int tried = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE / 3)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Http server = i % 2 == 0 ? account.anonymous() : there;
                answers.add(threads.submit(() -> server.post(LOGIN, wrong)));
            }
            for (Future<Answer> answer : answers) {
                tried += answer.get().status() == 429 ? 0 : 1;
            }
        }

        // Beyond the free ones it takes one second, then two, then four.
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1_000.0;
        int afterDelays = (int) Math.ceil(Math.log(seconds + 1) / Math.log(2)) + 1;
        assertThat(tried).isBetween(FREE_LOGINS, FREE_LOGINS + afterDelays).isLessThan(AT_ONCE);
    }

    @Test
    @Order(6)
    void whatAnAdministratorSetsOnOneHoldsOnTheOther() {
        Http session = administrator();
        String variables = "/api/v1/admin/variables";
        session.put(variables, Json.object("var_name", "accounts.registration", "var_value", "false"))
                .succeeded();
        assertThat(registerEnabled(one.anonymous())).isZero();
        Await.until("the other server knows", PATIENCE, () -> registerEnabled(there), enabled -> enabled == 0);

        session.put(variables, Json.object("var_name", "accounts.registration", "var_value", null))
                .succeeded();

        Await.until("the other server knows", PATIENCE, () -> registerEnabled(there), enabled -> enabled == 1);
    }

    private Http administrator() {
        Answer answer = one.anonymous()
                .post(
                        "/api/v1/admin/login",
                        Json.object(
                                "email",
                                first.firstStart().adminEmail(),
                                "password",
                                first.firstStart().adminPassword()))
                .succeeded();
        return one.anonymous().authorized(answer.header("Authorization"));
    }

    private static int registerEnabled(Http server) {
        return server.get("/v1/system/config").data().path("registerEnabled").asInt();
    }

    @Test
    @Order(7)
    void whereOneHasNoWorkersTheOtherDoesTheWork() {
        Account account = one.register();
        Given given = new Given(account.api());
        Http session = administrator();
        JsonNode services =
                session.get("/api/v1/admin/service_types/task_executor").data();
        String workers = "/api/v1/admin/services/" + services.path(0).path("id").asInt();

        session.delete(workers).succeeded();

        String dataset = given.dataset();
        given.parsed(dataset, "shared.txt", "The other server reads this.");
        assertThat(session.get(workers).data().path("status").asText()).isEqualTo("timeout");
        session.put(workers, "{}").succeeded();
    }

    @Test
    @Order(7)
    void whatChangesOnOneIsToldByTheOther() {
        Account account = one.register();
        Given given = new Given(account.api());
        String base = given.dataset();
        String document = given.document(base, "prices.txt", "x");
        String chunk = given.chunk(base, document, "The bicycle costs 900 euros.");
        assertThat(Await.until(
                                "the answer is repeated",
                                PATIENCE,
                                () -> price(account),
                                answer -> answer.path("from_cache").asBoolean())
                        .path("answer")
                        .asText())
                .isEqualTo("The bicycle costs 900 euros.");

        account.api()
                .put(Given.chunkPath(base, document, chunk), Json.object("content", "The bicycle costs 800 euros."))
                .succeeded();
        assertThat(price(account).path("answer").asText()).isEqualTo("The bicycle costs 800 euros.");

        account.baiyuan()
                .post(
                        "/api/v1/wiki/patch",
                        Json.object(
                                "kb_id",
                                base,
                                "slug",
                                "bicycle-cost",
                                "patch",
                                Json.object("section", "Price", "content", "The bicycle does cost 700 euros.")))
                .succeeded();
        assertThat(price(account).path("answer").asText()).contains("700 euros");
    }

    /** As the second server tells it. */
    private JsonNode price(Account account) {
        return there.with("X-RAG-API-Key", account.apiKey())
                .with("X-Tenant-ID", account.tenantId())
                .post("/api/v1/ask", Json.object("question", "How much does the bicycle cost?"))
                .data();
    }

    @Test
    @Order(8)
    void whatOneLeavesTheOtherFinishes() {
        Account account = one.register();
        Given here = new Given(account.api());
        String dataset = here.dataset();
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            documents.add(here.document(dataset, "job-" + i + ".txt", "Job number " + i + " is shared. ".repeat(200)));
        }
        here.parse(dataset, documents.toArray(String[]::new));

        first.close();

        Given elsewhere = new Given(there.bearer(account.apiKey()));
        documents.forEach(document -> elsewhere.awaitRun(dataset, document, "DONE"));
    }
}
