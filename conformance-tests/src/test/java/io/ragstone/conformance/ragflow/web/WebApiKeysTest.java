package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session or a key makes another key, at both doors. */
@OnSharedServer
class WebApiKeysTest {
    private final Account account;

    WebApiKeysTest(Account account) {
        this.account = account;
    }

    @ParameterizedTest
    @EnumSource
    void aSessionOrAKeyMakesAKey(Door door) {
        for (Http http : new Http[] {account.session(), account.api()}) {
            String token = http.send("POST", door.path("/api/new_token"), null, null)
                    .data()
                    .path("token")
                    .asText();

            assertThat(token).startsWith("ragflow-").isNotEqualTo(account.apiKey());
            account.anonymous().bearer(token).get("/api/v1/datasets").succeeded();
        }
    }
}
