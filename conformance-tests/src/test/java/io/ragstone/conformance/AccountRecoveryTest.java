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
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tries passwords is kept out, who forgot one gets in again, and all of it survives a restart. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountRecoveryTest {
    private static final String LOGIN = "/v1/user/login";
    private static final String OTP = "/v1/user/forget/otp";

    private final Path data = BuildFolder.newDataFolder("recovery");
    private final ContractCheck check;
    private final RunningServer server;
    private final Accounts accounts;
    private final Http anonymous;

    AccountRecoveryTest(ContractCheck check) {
        this.check = check;
        server = RunningServer.start(setup());
        accounts = new Accounts(server, check);
        anonymous = accounts.anonymous();
    }

    private ServerSetup setup() {
        return new ServerSetup("recovery", data).with("ragstone.accounts.captcha", "false");
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    private static JsonNode reset(String email, String code, String password) {
        return Json.object("email", email, "otp", code, "new_password", password, "confirm_new_password", password);
    }

    private String mailed(String email) {
        anonymous.post(OTP, Json.object("email", email, "captcha", "any")).succeeded();
        Pattern mail = Pattern.compile("A mail to " + Pattern.quote(email) + ".*?: ([A-Z0-9]{8})\\R", Pattern.DOTALL);
        return Await.until(
                "the code is mailed",
                Duration.ofSeconds(30),
                () -> {
                    Matcher found = mail.matcher(server.log());
                    return found.find() ? found.group(1) : "";
                },
                code -> !code.isEmpty());
    }

    @Test
    void whoTriesPasswordsHasToWait() {
        Account account = accounts.register();
        JsonNode wrong = Json.object("email", account.email(), "password", "wrong");
        Answer answer = anonymous.post(LOGIN, wrong);
        int tries = 1;
        while (answer.status() == 200 && tries < 20) {
            answer.refused(109, "Email and password do not match!");
            answer = anonymous.post(LOGIN, wrong);
            tries++;
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(tries).isLessThan(20);
        account.session().get("/v1/user/info").succeeded();
        Account other = accounts.register();
        other.session().get("/v1/user/info").succeeded();
    }

    @Test
    void whoTriesPasswordsWithAStolenSessionHasToWaitToo() {
        Account account = accounts.register();
        JsonNode wrong = Json.object("password", "wrong", "new_password", "mine");
        Answer answer = account.session().post("/v1/user/setting", wrong);
        for (int tries = 1; answer.status() == 200 && tries < 20; tries++) {
            answer.refused(109, "Password error!");
            answer = account.session().post("/v1/user/setting", wrong);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.message()).startsWith("Too many attempts to log in. Wait ");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/user/forget", "/v1/user/forget/reset"})
    void aMailedCodeOpensTheAccount(String path) {
        Account account = accounts.register();
        String code = mailed(account.email());
        anonymous
                .post(OTP, Json.object("email", account.email(), "captcha", "any"))
                .json();
        anonymous.post(path, reset(account.email(), "AAAAAAAA", "better")).refused(109, "expired otp");

        Answer in = anonymous.post(path, reset(account.email(), code, "better")).succeeded();

        assertThat(in.data().path("email").asText()).isEqualTo(account.email());
        anonymous.authorized(in.header("Authorization")).get("/v1/user/info").succeeded();
        assertThat(account.session().get("/v1/user/info").code()).isEqualTo(401);
        anonymous.post(path, reset(account.email(), code, "worse")).refused(10, "expired otp");
        accounts.logIn(account.email(), "better");
    }

    @Test
    void codesAreNotMailedTooOften() {
        Account account = accounts.register();
        mailed(account.email());

        Answer second = anonymous.post(OTP, Json.object("email", account.email(), "captcha", "any"));

        assertThat(second.code()).isEqualTo(10);
        assertThat(second.message()).startsWith("you still have to wait ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/user/forget", "/v1/user/forget/reset"})
    void nobodyLearnsWhoHasAnAccount(String path) {
        Account account = accounts.register();
        String nobody = "nobody-" + account.tenantId() + "@example.org";
        for (String email : new String[] {account.email(), nobody}) {
            anonymous.post(path, reset(email, "AAAAAAAA", "better")).refused(10, "expired otp");
            anonymous.post(OTP, Json.object("email", email, "captcha", "any")).succeeded();
            for (int i = 0; i < 5; i++) {
                anonymous.post(path, reset(email, "AAAAAAAA", "better")).refused(109, "expired otp");
            }
            anonymous.post(path, reset(email, "AAAAAAAA", "better")).refused(10, "too many attempts, try later");
        }
        assertThat(server.log()).doesNotContain("A mail to " + nobody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/user/forget", "/v1/user/forget/reset"})
    void aNewPasswordHasToBeOne(String path) {
        anonymous.post(path, "{}").refused(101, "email, otp and passwords are required");
        anonymous
                .post(
                        path,
                        Json.object(
                                "email", "a@b.cc", "otp", "x", "new_password", "one", "confirm_new_password", "two"))
                .refused(101, "passwords do not match");
        anonymous.post(path, reset("a@b.cc", "x", " ")).refused(101, "The password must not be empty.");
        anonymous
                .post(path, reset("a@b.cc", "x", "x".repeat(1025)))
                .refused(101, "The password must not be longer than 1024 characters.");
    }

    @Test
    void whatWasGivenAndTakenSurvivesARestart() {
        Path folder = BuildFolder.newDataFolder("restart");
        ServerSetup setup = new ServerSetup("restart", folder);
        Account account;
        Http ended;
        String dead;
        try (RunningServer first = RunningServer.start(setup)) {
            Accounts there = new Accounts(first, check);
            account = there.register();
            ended = there.logIn(account.email(), account.password()).session();
            ended.get("/v1/user/logout").succeeded();
            dead = account.session()
                    .post("/v1/system/new_token", "{}")
                    .data()
                    .path("token")
                    .asText();
            account.session().delete("/v1/system/token/" + dead).succeeded();
            account.api().get(Given.DATASETS).succeeded();
        }
        try (RunningServer second = RunningServer.start(setup)) {
            Http there = new Accounts(second, check).anonymous();
            Http session = there.authorized(account.session().authorization());
            session.get("/v1/user/info").succeeded();
            assertThat(there.authorized(ended.authorization())
                            .get("/v1/user/info")
                            .code())
                    .isEqualTo(401);
            assertThat(there.bearer(dead).get(Given.DATASETS).code()).isEqualTo(109);
            there.bearer(account.apiKey()).get(Given.DATASETS).succeeded();
            assertThat(session.get("/v1/system/token_list")
                            .data()
                            .path(0)
                            .path("last_used_at")
                            .asLong())
                    .isPositive();
        } finally {
            BuildFolder.delete(folder);
        }
    }
}
