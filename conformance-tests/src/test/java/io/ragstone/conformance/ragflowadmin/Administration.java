package io.ragstone.conformance.ragflowadmin;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.RunningServer;

/** The paths of the administration, and a session of the server's own administrator. */
record Administration(Http anonymous, Http session, String email, String password) {
    static final String ROOT = "/api/v1/admin";
    static final String USERS = ROOT + "/users";
    static final String ROLES = ROOT + "/roles";

    static Administration of(RunningServer server, Accounts accounts) {
        return logIn(
                accounts.anonymous(),
                server.firstStart().adminEmail(),
                server.firstStart().adminPassword());
    }

    static Administration logIn(Http anonymous, String email, String password) {
        Answer answer = login(anonymous, email, password).succeeded();
        return new Administration(anonymous, anonymous.authorized(answer.header("Authorization")), email, password);
    }

    static Answer login(Http anonymous, String email, String password) {
        return anonymous.post(ROOT + "/login", Json.object("email", email, "password", password));
    }

    static String user(String email) {
        return USERS + "/" + email;
    }

    /** A new account made by the administrator; its address. */
    String newUser(String password, String role) {
        String email = "made-" + java.util.UUID.randomUUID() + "@example.org";
        session.post(USERS, Json.object("username", email, "password", password, "role", role))
                .succeeded();
        return email;
    }
}
