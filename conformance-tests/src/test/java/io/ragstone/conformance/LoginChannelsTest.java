package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Logging in with an account elsewhere: the browser goes to the provider and comes back. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginChannelsTest {
    private static final String CHANNELS = "ragstone.accounts.channels.";
    private static final String BACK = "/v1/user/oauth/callback/acme";

    private final Path data = BuildFolder.newDataFolder("channels");
    private final LoginProvider provider = new LoginProvider();
    private final RunningServer server;
    private final Accounts accounts;
    private final Http anonymous;

    LoginChannelsTest(ContractCheck check) throws GeneralSecurityException {
        ServerSetup setup = channel(new ServerSetup("channels", data), "acme", provider.issuer());
        setup = channel(setup, "down", "http://127.0.0.1:1");
        setup = channel(setup, "liar", provider.issuer() + "/liar");
        setup = channel(setup, "mute", provider.issuer() + "/mute");
        server = RunningServer.start(setup.with(CHANNELS + "acme.display-name", "Acme & Sons"));
        accounts = new Accounts(server, check);
        anonymous = accounts.anonymous();
    }

    private static ServerSetup channel(ServerSetup setup, String name, String issuer) {
        return setup.with(CHANNELS + name + ".issuer", issuer).with(CHANNELS + name + ".client-id", "ragstone");
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
        BuildFolder.delete(data);
    }

    /** What the browser was sent with, and the cookie that it keeps. */
    private record Trip(Map<String, String> query, String cookie) {}

    private Trip depart() {
        Answer answer = anonymous.get("/v1/user/login/acme");
        assertThat(answer.status()).isEqualTo(302);
        String location = answer.header("Location");
        assertThat(location).startsWith(provider.issuer() + "/authorize?response_type=code&client_id=ragstone");
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        Map<String, String> query = Arrays.stream(
                        location.substring(location.indexOf('?') + 1).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Trip(query, cookie.substring(0, cookie.indexOf(';')));
    }

    private String comeBack(Trip trip, Http browser) {
        Answer answer = browser.get(BACK + "?code=c-1&state=" + trip.query().get("state"));
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location");
    }

    private String login(String subject, String email, boolean verified) throws GeneralSecurityException {
        Trip trip = depart();
        provider.vouchFor(subject, email, verified, trip.query().getOrDefault("nonce", ""));
        return comeBack(trip, anonymous.cookie(trip.cookie()));
    }

    @Test
    void theChannelsAreListed() {
        JsonNode channels = anonymous.get("/v1/user/login/channels").data();

        assertThat(channels).hasSize(4);
        assertThat(channels.toString()).contains("Acme & Sons").doesNotContain(provider.issuer());
    }

    @Test
    void whoComesBackIsIn() throws GeneralSecurityException {
        String location = login("s-1", "new@example.org", true);

        assertThat(location).startsWith("/?auth=");
        JsonNode info = anonymous
                .authorized(location.substring("/?auth=".length()))
                .get("/v1/user/info")
                .data();
        assertThat(info.path("email").asText()).isEqualTo("new@example.org");
        assertThat(info.path("nickname").asText()).isEqualTo("Ada of Acme");
        assertThat(info.path("login_channel").asText()).isEqualTo("acme");
    }

    @Test
    void whoHasAnAccountGetsIntoItIfTheProviderVouchesForTheAddress() throws GeneralSecurityException {
        Account account = accounts.register();

        assertThat(login("s-2", account.email(), false)).isEqualTo("/?error=email_unverified");
        String location = login("s-2", account.email(), true);

        JsonNode info = anonymous
                .authorized(location.substring("/?auth=".length()))
                .get("/v1/user/info")
                .data();
        assertThat(info.path("id").asText()).isEqualTo(account.tenantId());
    }

    @Test
    void nobodyIsSentBackInSomebodyElsesPlace() throws GeneralSecurityException {
        Trip trip = depart();
        provider.vouchFor("s-3", "c@example.org", true, trip.query().getOrDefault("nonce", ""));

        assertThat(comeBack(trip, anonymous)).isEqualTo("/?error=invalid_state");
        assertThat(comeBack(trip, anonymous.cookie(trip.cookie()))).isEqualTo("/?error=invalid_state");
        Trip other = depart();
        provider.vouchFor("s-3", "c@example.org", true, "another nonce");
        assertThat(comeBack(other, anonymous.cookie(other.cookie()))).isEqualTo("/?error=token_failed");
    }

    @Test
    void whatDoesNotWorkIsTold() {
        anonymous.get("/v1/user/login/nobody").refused(102, "Invalid channel name: nobody");
        anonymous.get("/v1/user/oauth/callback/nobody").refused(102, "Invalid channel name: nobody");
        anonymous
                .get("/v1/user/login/down")
                .refused(105, "The login provider cannot be reached, or speaks no JSON. Try again later.");
        anonymous
                .get("/v1/user/login/liar")
                .refused(105, "The login provider says it is another one than " + provider.issuer() + "/liar.");
        anonymous
                .get("/v1/user/login/mute")
                .refused(105, "The login provider does not say its authorization_endpoint.");
    }
}
