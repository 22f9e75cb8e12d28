package io.ragstone.conformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are made to break in, to be written where they should not, or to be too much. */
@OnSharedServer
class HostileRequestsTest {
    private static final String EVIL = "X-Evil";
    private static final String ID = "X-Request-Id";
    private static final String BREAK = "\r\n" + EVIL + ": 1";

    private final RunningServer server;
    private final Account account;

    HostileRequestsTest(RunningServer server, Accounts accounts) {
        this.server = server;
        this.account = accounts.register();
    }

    @AfterEach
    void othersAreServed() {
        account.api().get(Given.DATASETS).succeeded();
    }

    private String ping(String headers) {
        return RawConnection.answer(
                server.port(),
                "GET /v1/system/ping HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n");
    }

    @Test
    void theIdOfARequestIsTheCallersOwnWhereItIsOne() {
        assertThat(ping(ID + ": mine-42")).contains("200 OK", ID + ": mine-42\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mine\rX-Evil: 1",
                "mine\r\n X-Evil: 1",
                "mine%0d%0aX-Evil: 1",
                "mine\u0000X-Evil",
                "mine\u001b[31mX-Evil",
                "<script>X-Evil</script>",
                "${jndi:ldap://127.0.0.1/X-Evil}",
                "mine X-Evil"
            })
    void otherIdsAreNeitherAnsweredNorLogged(String id) {
        String answer = ping(ID + ": " + id);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(EVIL);
        assertThat(server.log()).doesNotContain(EVIL);
    }

    @Test
    void aVeryLongIdIsReplaced() {
        assertThat(ping(ID + ": " + "a".repeat(10_000)))
                .contains("200 OK", ID + ": ")
                .doesNotContain("a".repeat(200));
    }

    @Test
    void headersThatAreTooMuchAreRefused() {
        assertThat(ping("X-Long: " + "a".repeat(200_000))).startsWith("HTTP/1.1 431");
        assertThat(ping("X-Many: a\r\n".repeat(50_000) + "X-Last: a")).startsWith("HTTP/1.1 431");
        String line = "GET /v1/system/ping?" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(RawConnection.answer(server.port(), line)).contains(" 414 ");
    }

    @Test
    void aRequestWithTwoEndsIsNone() {
        String smuggled = "GET /v1/system/version HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String twice = "POST /v1/user/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2\r\nContent-Length: " + (2 + smuggled.length()) + "\r\n\r\n{}" + smuggled;

        assertThat(RawConnection.answer(server.port(), twice))
                .startsWith("HTTP/1.1 400")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void namesOfFilesBreakNoHeader() {
        Given given = new Given(account.api());
        String dataset = given.dataset();
        String document = given.document(dataset, "plain.txt", "plain");
        account.api().put(Given.document(dataset, document), Json.object("name", "a" + BREAK + ".txt"));
        account.api().upload(Given.documents(dataset), Multipart.file("a%0d%0a" + EVIL + ": 1.txt", "x"));

        for (String one : Given.texts(given.documentsNow(dataset), "id")) {
            Answer download = account.api().get(Given.document(dataset, one));
            assertThat(download.status()).isEqualTo(200);
            assertThat(download.headers().map()).doesNotContainKey(EVIL.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void whatIsSaidWritesNoLinesOfTheLog() {
        String forged = "12:00:00 ERROR forged-" + account.tenantId();
        account.anonymous()
                .post("/v1/user/login", Json.object("email", "a@b.cc\n" + forged, "password", "\n" + forged));
        account.api().post(Given.DATASETS, Json.object("name", "set\r\n" + forged));
        account.anonymous().authorized("Bearer ragflow-%0a" + forged).get(Given.DATASETS);

        assertThat(server.log().lines()).noneMatch(line -> line.startsWith(forged));
    }

    @Test
    void aCredentialThatWasTamperedWithIsNone() {
        String session = Objects.requireNonNull(account.session().authorization());
        for (String token : tampered(session)) {
            assertThat(account.anonymous()
                            .authorized(token)
                            .get("/v1/user/info")
                            .code())
                    .as(token)
                    .isEqualTo(401);
        }
        for (String key : tampered(account.apiKey())) {
            assertThat(account.anonymous().bearer(key).get(Given.DATASETS).code())
                    .as(key)
                    .isEqualTo(109);
        }
        account.session().get("/v1/user/info").succeeded();
    }

    private List<String> tampered(String token) {
        List<String> others = new ArrayList<>(List.of(
                token.substring(1),
                token.substring(0, token.length() - 1),
                token + token,
                token + "=",
                token + ".",
                token + "%00",
                token.substring(0, 10) + "%",
                "'OR'1'='1",
                account.tenantId(),
                "ImEi.Zn0.x",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ" + account.tenantId() + "In0.",
                "x".repeat(8_000)));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            others.add(token.substring(0, i) + other + token.substring(i + 1));
        }
        String swapped = swappedCase(token);
        if (!swapped.equals(token)) {
            others.add(swapped);
        }
        return others;
    }

    private static String swappedCase(String token) {
        StringBuilder swapped = new StringBuilder();
        token.chars()
                .forEach(c -> swapped.appendCodePoint(
                        Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
        return swapped.toString();
    }
}
