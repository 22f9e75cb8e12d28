package io.ragstone.surfaces.ragflow.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.Principal;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import io.ragstone.surfaces.boundary.Surface;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorsTest {
    private static final Principal.KeyHolder HOLDER = new Principal.KeyHolder(new UUID(0, 1), null, new UUID(0, 2));
    private static final Principal.SessionUser USER =
            new Principal.SessionUser(new UUID(0, 1), new UUID(0, 3), "ada@example.org");

    private final Authenticator keys =
            new ApiKeyAuthenticator(key -> key.equals("ragflow-good") ? Optional.of(HOLDER) : Optional.empty());
    private final Authenticator sessions =
            new SessionAuthenticator(token -> token.equals("opaque") ? Optional.of(USER) : Optional.empty());

    @Test
    void aKeyFollowsTheWordBearer() {
        assertThat(keys.scheme()).isEqualTo("ragflowApiKey");
        assertThat(keys.authenticate(header("Bearer ragflow-good"))).isEqualTo(HOLDER);
        assertThat(keys.authenticate(header(" bearer   ragflow-good "))).isEqualTo(HOLDER);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "NULL, `Authorization` can't be empty",
                "'', `Authorization` can't be empty",
                "ragflow-good, Please check your authorization format.",
                "Bearer, Please check your authorization format.",
                "Bearer ragflow-bad, Authentication error: API key is invalid!"
            })
    void aRefusedKeyHasData(@Nullable String header, String message) {
        assertThatThrownBy(() -> keys.authenticate(header(header)))
                .isInstanceOfSatisfying(
                        RagflowRefusal.class,
                        refusal -> assertThat(body(refusal))
                                .isEqualTo("{\"code\":109,\"message\":\"" + message + "\",\"data\":false}"));
    }

    @Test
    void aSessionTokenStandsAlone() {
        assertThat(sessions.scheme()).isEqualTo("ragflowSession");
        assertThat(sessions.authenticate(header("opaque"))).isEqualTo(USER);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {"NULL", "''", "unknown", "Bearer opaque"})
    void aRefusedSessionIsUnauthorized(@Nullable String header) {
        assertThatThrownBy(() -> sessions.authenticate(header(header)))
                .isInstanceOfSatisfying(
                        RagflowRefusal.class,
                        refusal -> assertThat(body(refusal))
                                .isEqualTo(
                                        "{\"code\":401,\"message\":\"<Unauthorized '401: Unauthorized'>\",\"data\":null}"));
    }

    private static Credentials header(@Nullable String value) {
        return name -> name.equals("Authorization") ? value : null;
    }

    private static String body(RagflowRefusal refusal) {
        Arrival arrival = new Arrival(Surface.RAGFLOW, "r-1", "GET", "/api/v1/datasets", null, null);
        return refusal.answer(arrival).body().toString();
    }
}
