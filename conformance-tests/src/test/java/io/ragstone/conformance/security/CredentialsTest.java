package io.ragstone.conformance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation of the contract, with a sound request for things that are there, under every credential that is none:
 * it says what the contract says, and the same as about things that are not there.
 */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialsTest {
    private static final String SECRET = "quaggacorn";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NEW_KEY = "/v1/system/new_token";
    private static final String OTHER_KIND = "the other kind";
    private static final String INFO = "/v1/user/info";

    private final Path data = BuildFolder.newDataFolder("short-sessions");
    private final Contract contract;
    private final ContractRequests requests;
    private final RunningServer shortSessions;
    private final Belongings theirs;
    private final Snapshot owned;
    private final List<Intruder> intruders;

    CredentialsTest(Accounts accounts, ContractCheck check) {
        contract = check.contract();
        requests = new ContractRequests(contract);
        shortSessions = RunningServer.start(
                new ServerSetup("short-sessions", data).with("ragstone.accounts.session-lifetime", "PT1S"));
        Account owner = accounts.register();
        theirs = Belongings.of(owner, SECRET);
        intruders = intruders(accounts, owner, new Accounts(shortSessions, check).anonymous());
        owned = new Snapshot(contract, owner, theirs);
    }

    @AfterAll
    void stop() {
        shortSessions.close();
        BuildFolder.delete(data);
    }

    private static List<Intruder> intruders(Accounts accounts, Account owner, Http shortLived) {
        Http server = accounts.anonymous();
        String session = Objects.requireNonNull(owner.session().authorization());
        Account gone = accounts.register();
        Account changed = accounts.register();
        String tenant = owner.tenantId();
        String revoked = "Bearer " + revokedKey(owner);
        String expired = "Bearer " + expiredKey(owner);
        String other = "Bearer " + owner.apiKey();
        gone.session().get("/v1/user/logout").succeeded();
        changed.session()
                .post("/v1/user/setting", Json.object("password", changed.password(), "new_password", "another one"))
                .succeeded();
        return List.of(
                new Intruder("no credential", server, null, null, null, tenant),
                new Intruder("a blank one", server, " ", " ", " ", tenant),
                new Intruder("garbage", server, "Bearer ragflow-garbage", "Bearer garbage", "garbage", tenant),
                new Intruder(OTHER_KIND, server, "Bearer " + session, other, other, tenant),
                new Intruder(
                        "the owner's with more behind it",
                        server,
                        other + "0",
                        "Bearer " + owner.publicToken() + "0",
                        session + "0",
                        tenant),
                new Intruder(
                        "one that was ended",
                        server,
                        revoked,
                        revoked,
                        gone.session().authorization(),
                        tenant),
                new Intruder(
                        "one of before the new password",
                        server,
                        null,
                        null,
                        changed.session().authorization(),
                        tenant),
                new Intruder("one that is over", server, expired, expired, null, tenant),
                new Intruder("a session that is over", shortLived, null, null, expiredSession(shortLived), tenant));
    }

    private static String revokedKey(Account owner) {
        String key = owner.session().post(NEW_KEY, "{}").data().path("token").asText();
        owner.anonymous().bearer(key).get(Given.DATASETS).succeeded();
        owner.session().delete("/v1/system/token/" + key).succeeded();
        return key;
    }

    private static String expiredKey(Account owner) {
        long soon = System.currentTimeMillis() + 5_000;
        String key = owner.session()
                .post(NEW_KEY, Json.object("expires_at", soon))
                .data()
                .path("token")
                .asText();
        Http http = owner.anonymous().bearer(key);
        Await.until("the key is over", PATIENCE, () -> http.get(Given.DATASETS), answer -> answer.code() == 109);
        return key;
    }

    private static String expiredSession(Http server) {
        String email = "short-" + UUID.randomUUID() + "@example.org";
        String session = server.post(
                        "/v1/user/register", Json.object("email", email, "nickname", "Short", "password", "as it is"))
                .succeeded()
                .header("Authorization");
        Http http = server.authorized(session);
        Await.until("the session is over", PATIENCE, () -> http.get(INFO), answer -> answer.code() == 401);
        return session;
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInAnywhere() {
        Stream<DynamicTest> operations = contract.operations().stream()
                .filter(operation -> !operation.security().isEmpty())
                .map(operation -> dynamicTest(operation.toString(), () -> assertKeptOut(operation)));
        return Stream.concat(operations, Stream.of(dynamicTest("and nothing was changed", owned::assertUnchanged)));
    }

    private void assertKeptOut(Operation operation) {
        Request real = requests.request(operation, slot -> theirs.id(slot.thing()));
        Belongings nobodys = theirs.nobodys();
        Request unknown = requests.request(operation, slot -> nobodys.id(slot.thing()));
        for (Intruder intruder : intruders) {
            if (intruder.name().equals(OTHER_KIND) && operation.security().size() > 1) {
                continue;
            }
            Answer answer = real.by(intruder.at(operation));
            assertThat(contract.ofNoCredential(operation.security().getFirst()))
                    .as("%s with %s: %s", operation, intruder.name(), answer)
                    .anyMatch(refusal -> refusal.matches(answer.code(), answer.message()));
            assertThat(answer.steady())
                    .as("%s with %s", operation, intruder.name())
                    .doesNotContain(SECRET)
                    .isEqualTo(unknown.by(intruder.at(operation)).steady());
        }
    }
}
