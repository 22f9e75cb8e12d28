package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import org.junit.jupiter.api.Test;

/** What users change about their accounts, and sessions that end. */
@OnSharedServer
class AccountTest {
    private static final String SETTING = "/v1/user/setting";
    private static final String UNAUTHORIZED = "<Unauthorized '401: Unauthorized'>";

    private final Accounts accounts;
    private final Account account;

    AccountTest(Accounts accounts) {
        this.accounts = accounts;
        this.account = accounts.register();
    }

    private static boolean isIn(Http session) {
        return session.get("/v1/user/info").code() == 0;
    }

    @Test
    void aSessionThatWasLoggedOutIsWorthNothing() {
        Http second = accounts.logIn(account.email(), account.password()).session();

        account.session().get("/v1/user/logout").succeeded();

        account.session().get("/v1/user/info").refused(401, UNAUTHORIZED);
        account.session().get("/v1/user/logout").refused(401, UNAUTHORIZED);
        assertThat(isIn(second)).isTrue();
    }

    @Test
    void allSessionsEndAtOnceWhereAsked() {
        Http second = accounts.logIn(account.email(), account.password()).session();

        account.session().get("/v1/user/logout?everywhere=true").succeeded();

        assertThat(isIn(account.session())).isFalse();
        assertThat(isIn(second)).isFalse();
        account.api().get(Given.DATASETS).succeeded();
    }

    @Test
    void loggingInWithASessionReplacesIt() {
        Answer again = account.session()
                .post("/v1/user/login", Json.object("email", account.email(), "password", account.password()))
                .succeeded();

        assertThat(isIn(account.session())).isFalse();
        assertThat(isIn(account.anonymous().authorized(again.header("Authorization"))))
                .isTrue();
    }

    @Test
    void theProfileChanges() {
        account.session()
                .post(
                        SETTING,
                        Json.object(
                                "nickname",
                                "Countess",
                                "language",
                                "Deutsch",
                                "color_schema",
                                "Dark",
                                "email",
                                "x@y.zz"))
                .succeeded();

        JsonNode info = account.session().get("/v1/user/info").data();
        assertThat(info.path("nickname").asText()).isEqualTo("Countess");
        assertThat(info.path("language").asText()).isEqualTo("Deutsch");
        assertThat(info.path("color_schema").asText()).isEqualTo("Dark");
        assertThat(info.path("email").asText()).isEqualTo(account.email());
        account.session().post(SETTING, Json.object("nickname", " ")).refused(101, "The nickname must not be empty.");
        account.session()
                .post(SETTING, Json.object("nickname", "x".repeat(101)))
                .refused(101, "The nickname must not be longer than 100 characters.");
        account.session().post(SETTING, "[]").refused(100, "The body has to be a JSON object.");
    }

    @Test
    void nobodyMakesHimselfAnAdministrator() {
        account.session()
                .post(SETTING, Json.object("is_superuser", true, "is_active", "0", "status", "0"))
                .succeeded();

        JsonNode info = account.session().get("/v1/user/info").data();
        assertThat(info.path("is_superuser").asBoolean()).isFalse();
        assertThat(info.path("is_active").asText()).isEqualTo("1");
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        Http second = accounts.logIn(account.email(), account.password()).session();
        account.session()
                .post(SETTING, Json.object("password", "wrong", "new_password", "better"))
                .refused(109, "Password error!");

        Answer changed = account.session()
                .post(SETTING, Json.object("password", account.password(), "new_password", "better"))
                .succeeded();

        assertThat(isIn(account.session())).isFalse();
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(account.anonymous().authorized(changed.header("Authorization"))))
                .isTrue();
        account.anonymous()
                .post("/v1/user/login", Json.object("email", account.email(), "password", account.password()))
                .refused(109, "Email and password do not match!");
        assertThat(isIn(accounts.logIn(account.email(), "better").session())).isTrue();
    }

    @Test
    void aPictureComesWithoutTellingWhoHasAnAccount() {
        for (String email : new String[] {account.email(), "nobody@example.org"}) {
            Answer picture = account.anonymous().get("/v1/user/forget/captcha?email=" + email);
            assertThat(picture.header("Content-Type")).isEqualTo("image/png");
            assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
            JsonNode wrong = Json.object("email", email, "captcha", "?");
            account.anonymous().post("/v1/user/forget/otp", wrong).refused(109, "invalid or expired captcha");
            account.anonymous().post("/v1/user/forget/otp", wrong).refused(10, "invalid or expired captcha");
        }
        account.anonymous().get("/v1/user/forget/captcha").refused(101, "email is required");
        account.anonymous()
                .post("/v1/user/forget/otp", Json.object("email", account.email()))
                .refused(101, "email and captcha required");
    }
}
