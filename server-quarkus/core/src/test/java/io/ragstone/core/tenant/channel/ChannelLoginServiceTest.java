package io.ragstone.core.tenant.channel;

import static io.ragstone.core.tenant.account.AccountScene.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.account.AccountScene;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import io.ragstone.core.tenant.channel.ChannelLoginService.Departure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChannelLoginServiceTest {
    private static final URI CALLBACK = URI.create("https://rag.example.org/back");

    private final AccountScene scene = new AccountScene();
    private final FakePendingLoginStore store = new FakePendingLoginStore();
    private final ChannelLoginService service = service(scene.accounts);
    private Identity identity = new Identity("s-1", "ada@example.org", true, "Ada");

    @Nested
    class Fake extends PendingLoginStoreContract {
        @Override
        protected PendingLoginStore store() {
            return store;
        }
    }

    private ChannelLoginService service(AccountService accounts) {
        IdentityProvider provider = new Acme();
        return new ChannelLoginService(
                List.of(
                        new LoginChannel("acme", "Acme", "sso", CALLBACK, provider),
                        new LoginChannel("other", "Other", "sso", CALLBACK, provider)),
                store,
                scene.users,
                accounts,
                new Tokens(),
                scene.transactions,
                scene.clock);
    }

    /** Hands the state on as it is, and checks that what comes back belongs together. */
    private final class Acme implements IdentityProvider {
        private String nonce = "";
        private String verifier = "";

        @Override
        public URI authorization(String state, String givenNonce, String givenVerifier, URI callback) {
            nonce = givenNonce;
            verifier = givenVerifier;
            return URI.create("https://acme.example.org/?" + state);
        }

        @Override
        public Identity redeem(String code, String givenNonce, String givenVerifier, URI callback) {
            assertThat(List.of(code, givenNonce, givenVerifier)).containsExactly("code", nonce, verifier);
            assertThat(callback).isEqualTo(CALLBACK);
            return identity;
        }
    }

    private static String state(Departure departure) {
        return departure.destination().getQuery();
    }

    private LoggedIn login() {
        Departure departure = service.begin("acme");
        return service.finish("acme", state(departure), "code", departure.browser(), HERE);
    }

    @Test
    void somebodyNewGetsAnAccount() {
        LoggedIn in = login();

        assertThat(in.user().email()).isEqualTo("ada@example.org");
        assertThat(in.user().nickname()).isEqualTo("Ada");
        assertThat(in.user().loginChannel()).isEqualTo("acme");
        assertThat(scene.sessions.authenticate(in.token())).isPresent();
        assertThatThrownBy(() -> scene.accounts.login("ada@example.org", "", HERE, null))
                .hasMessage("Email and password do not match!");
    }

    @Test
    void whoCameBeforeIsTheSameEvenWithAnotherAddress() {
        User first = login().user();
        identity = new Identity("s-1", "countess@example.org", false, "Countess");

        assertThat(login().user().id()).isEqualTo(first.id());
    }

    @Test
    void whoHasAnAccountWithThatAddressGetsIntoIt() {
        User ada = scene.register("ada@example.org").user();

        assertThat(login().user().id()).isEqualTo(ada.id());
    }

    @Test
    void anAddressThatNobodyVouchesForOpensNothing() {
        scene.register("ada@example.org");
        identity = new Identity("s-1", "ada@example.org", false, "Eve");
        assertThatThrownBy(this::login).hasMessage("email_unverified");

        identity = new Identity("s-1", null, true, "Eve");
        assertThatThrownBy(this::login).hasMessage("email_missing");
    }

    @Test
    void whereNobodyRegistersNobodyNewIsLetIn() {
        ChannelLoginService closed = service(scene.accounts(false));
        Departure departure = closed.begin("acme");

        assertThatThrownBy(() -> closed.finish("acme", state(departure), "code", departure.browser(), HERE))
                .hasMessage("registration_disabled");
    }

    @Test
    void aStateIsGoodOnceForItsBrowserItsChannelAndItsTime() {
        Departure one = service.begin("acme");
        assertThatThrownBy(() -> service.finish("acme", state(one), "code", "another browser", HERE))
                .hasMessage("invalid_state");
        assertThatThrownBy(() -> service.finish("acme", state(one), "code", one.browser(), HERE))
                .hasMessage("invalid_state");
        Departure two = service.begin("acme");
        assertThatThrownBy(() -> service.finish("other", state(two), "code", two.browser(), HERE))
                .hasMessage("invalid_state");
        Departure three = service.begin("acme");
        scene.clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> service.finish("acme", state(three), "code", three.browser(), HERE))
                .hasMessage("invalid_state");
        assertThatThrownBy(() -> service.finish("acme", null, "code", "x", HERE))
                .hasMessage("invalid_state");
        Departure four = service.begin("acme");
        assertThatThrownBy(() -> service.finish("acme", state(four), "code", null, HERE))
                .hasMessage("invalid_state");
        Departure five = service.begin("acme");
        assertThatThrownBy(() -> service.finish("acme", state(five), null, five.browser(), HERE))
                .hasMessage("missing_code");
    }

    @Test
    void whoIsSwitchedOffStaysOut() {
        User user = login().user();
        scene.users.update(user.switched(false, scene.clock.instant()));

        assertThatThrownBy(this::login).hasMessage("user_inactive");
    }

    @Test
    void anUnknownChannelIsNone() {
        assertThatThrownBy(() -> service.begin("nobody")).hasMessage("Invalid channel name: nobody");
        assertThat(service.channels()).extracting(LoginChannel::name).containsExactly("acme", "other");
    }
}
