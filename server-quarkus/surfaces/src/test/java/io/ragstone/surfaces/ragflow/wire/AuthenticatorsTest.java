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
    private static final Principal.Visitor VISITOR = new Principal.Visitor(new UUID(0, 1), new UUID(0, 2));
    private final Authenticator visitors =
            new VisitorAuthenticator(token -> token.equals("beta") ? Optional.of(VISITOR) : Optional.empty());
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            quoteCharacter = '|',
            value = {
                "NULL, Authorization is not valid!",
                "beta, Authorization is not valid!",
                "Bearer beta more, Authorization is not valid!",
                "Bearer ragflow-good, Authentication error: API key is invalid!\""
            })
    void aVisitorNeedsAPublicToken(@Nullable String header, String message) {
        assertThat(visitors.scheme()).isEqualTo("ragflowPublicToken");
        assertThat(visitors.authenticate(header("Bearer beta"))).isEqualTo(VISITOR);
        assertThatThrownBy(() -> visitors.authenticate(header(header)))
                .isInstanceOfSatisfying(RagflowRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(102);
                    assertThat(refusal).hasMessage(message);
                });
    }

    @Test
    void difyIsRefusedWithAnHttpStatus() {
        Authenticator dify =
                new DifyKeyAuthenticator(key -> key.equals("ragflow-good") ? Optional.of(HOLDER) : Optional.empty());

        assertThat(dify.scheme()).isEqualTo("ragflowDifyKey");
        assertThat(dify.authenticate(header("Bearer ragflow-good"))).isEqualTo(HOLDER);
        for (String wrong : new String[] {"Bearer ragflow-bad", "ragflow-good", ""}) {
            assertThatThrownBy(() -> dify.authenticate(header(wrong)))
                    .isInstanceOfSatisfying(DifyRefusal.class, refusal -> {
                        Arrival arrival =
                                new Arrival(Surface.RAGFLOW, "r-1", "POST", "/api/v1/dify/retrieval", null, null);
                        assertThat(refusal.answer(arrival).status()).isEqualTo(403);
                        assertThat(refusal).hasMessage("API-KEY is invalid!");
                    });
        }
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
