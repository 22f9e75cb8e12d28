package io.ragstone.conformance.ragflowadmin;

import static io.ragstone.conformance.ragflowadmin.Administration.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done is read, narrowed down and exported; nothing secret is in it. */
@OnSharedServer
class AdminAuditTest {
    private static final String AUDIT = ROOT + "/audit";
    private static final String NOBODY = "nobody@example.org";

    private final Account account;
    private final Http session;

    AdminAuditTest(RunningServer server, Accounts accounts) {
        this.account = accounts.register();
        this.session = Administration.of(server, accounts).session();
    }

    @Test
    void whatAUserDidIsListedTheLatestFirst() {
        String ofUser = AUDIT + "?user=" + account.email();

        JsonNode page = session.get(ofUser).data();

        assertThat(Given.texts(page.path("events"), "action")).containsExactly("key.create", "login", "register");
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("events").path(1).path("user").asText()).isEqualTo(account.email());
        assertThat(page.path("events").path(1).path("address").asText()).isNotBlank();
        assertThat(page.toString()).doesNotContain(account.password(), account.apiKey());
        assertThat(Given.texts(session.get(ofUser + "&action=login").data().path("events"), "action"))
                .containsExactly("login");
        assertThat(Given.texts(
                        session.get(ofUser + "&page=2&page_size=2").data().path("events"), "action"))
                .containsExactly("register");
    }

    @Test
    void eventsOfATimeAndWithAResultAreFound() {
        account.anonymous().post("/v1/user/login", Json.object("email", account.email(), "password", "wrong"));
        String ofUser = AUDIT + "?user=" + account.email();
        JsonNode all = session.get(ofUser).data().path("events");
        assertThat(Given.texts(all, "action")).containsExactly("login", "key.create", "login", "register");
        long keyMade = all.path(1).path("time").asLong();
        String asDate = Instant.ofEpochMilli(keyMade + 1).toString();

        assertThat(actions(ofUser + "&success=false")).containsExactly("login");
        assertThat(actions(ofUser + "&success=true")).containsExactly("key.create", "login", "register");
        assertThat(actions(ofUser + "&from=" + keyMade)).startsWith("login", "key.create");
        assertThat(actions(ofUser + "&until=" + asDate + "&success=true"))
                .containsExactly("key.create", "login", "register");
        assertThat(actions(ofUser + "&until=1&from=0")).isEmpty();
        assertThat(session.get(AUDIT + "/export?success=false&user=" + account.email())
                        .text()
                        .lines())
                .hasSize(2);
    }

    private List<String> actions(String path) {
        return Given.texts(session.get(path).succeeded().data().path("events"), "action");
    }

    @Test
    void whatAnAdministratorDidIsThereToo() {
        session.put(Administration.user(account.email()) + "/activate", Json.object("activate_status", "off"))
                .succeeded();

        JsonNode latest = session.get(AUDIT + "?action=user.deactivate").data().path("events");

        assertThat(Given.texts(latest, "subject")).contains(account.email());
    }

    @Test
    void theLogIsExportedAsATable() {
        account.anonymous().post("/v1/user/login", Json.object("email", "=cmd(),\"x\"", "password", "x"));

        Answer table = session.get(AUDIT + "/export?user=" + account.email());
        String failed = session.get(AUDIT + "/export?action=login").text();

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.text().lines())
                .hasSize(4)
                .first()
                .isEqualTo("time,user,tenant_id,action,subject,success,address,surface,request_id");
        assertThat(table.text()).contains("\"register\"").doesNotContain(account.password(), account.apiKey());
        assertThat(failed).contains("\"'=cmd(),\"\"x\"\"\",\"false\"");
    }

    @Test
    void wrongFiltersAreTold() {
        session.get(AUDIT + "?user=" + NOBODY).refused(400, 404, "User '" + NOBODY + "' not found");
        session.get(AUDIT + "/export?user=" + NOBODY).refused(400, 404, "User '" + NOBODY + "' not found");
        assertThat(session.get(AUDIT + "?page=x").message()).startsWith("`page` has to be");
        for (String path : List.of(AUDIT, AUDIT + "/export")) {
            session.get(path + "?success=perhaps")
                    .refused(400, 400, "`success` is either true or false, not 'perhaps'.");
            for (String name : List.of("from", "until")) {
                for (String value : List.of("monday", "2025-11-12", "-1")) {
                    session.get(path + "?" + name + "=" + value)
                            .refused(
                                    400,
                                    400,
                                    "`" + name + "` is a date such as 2025-11-12T19:36:56Z, or milliseconds since"
                                            + " 1970; it cannot be '" + value + "'.");
                }
            }
        }
    }
}
