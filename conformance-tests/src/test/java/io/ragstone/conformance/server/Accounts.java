package io.ragstone.conformance.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import java.util.UUID;

/** Makes accounts the way every RAGFlow client does: register, log in, make a key. */
public final class Accounts {
    private static final String PASSWORD = "correct horse 7 battery";

    private final RunningServer server;
    private final ContractCheck check;

    public Accounts(RunningServer server, ContractCheck check) {
        this.server = server;
        this.check = check;
    }

    /** HTTP without any credential. */
    public Http anonymous() {
        return new Http(server.base(), check);
    }

    /** A new account with a tenant of its own. */
    public Account register() {
        String email = "test-" + UUID.randomUUID() + "@example.org";
        anonymous()
                .post("/v1/user/register", Json.object("email", email, "nickname", "Test", "password", PASSWORD))
                .succeeded();
        return logIn(email, PASSWORD);
    }

    /** The account that the server made for itself when it first started. */
    public Account administrator() {
        FirstStart first = server.firstStart();
        return logIn(first.adminEmail(), first.adminPassword());
    }

    public Account logIn(String email, String password) {
        Answer answer = anonymous()
                .post("/v1/user/login", Json.object("email", email, "password", password))
                .succeeded();
        Http session = anonymous().authorized(answer.header("Authorization"));
        String tenant =
                session.get("/v1/user/tenant_info").data().path("tenant_id").asText();
        JsonNode made = session.send("POST", "/v1/system/new_token", null, null).data();
        String key = made.path("token").asText();
        String open = made.path("beta").asText();
        return new Account(email, password, tenant, session, anonymous().bearer(key), key, open, check);
    }
}
