package io.ragstone.conformance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation that takes ids, with those of another tenant in each place alone and in all of them: it answers as if
 * they were nobody's. That the contract knows the answer is seen to with every request.
 */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdsTest {
    private static final String SECRET = "okapicorn";

    /** It would take the intruder's own session. */
    private static final Set<String> ENDS = Set.of("ragflowLogoutUser", "ragflowAdminLogout");

    /** Its callers choose the id of what they make, and have to be told when it is taken. */
    private static final String CHOOSES = "ragflowWebSetConversation";

    /** To join, and to leave. */
    private static final Set<String> MEMBERS_RIGHTS = Set.of("ragflowJoinTeam", "ragflowRemoveTeamMember");

    private final Contract contract;
    private final ContractRequests requests;
    private final Belongings theirs;
    private final Belongings nobodys;
    private final Snapshot owned;
    private final Account stranger;
    private final Account member;

    ForeignIdsTest(Accounts accounts, ContractCheck check) {
        contract = check.contract();
        requests = new ContractRequests(contract);
        Account owner = accounts.register();
        theirs = Belongings.of(owner, SECRET);
        nobodys = theirs.nobodys();
        stranger = accounts.register();
        member = accounts.register();
        join(owner, member);
        owned = new Snapshot(contract, owner, theirs);
    }

    /** A member of the team with the lowest role; nothing is shared with it. */
    private static void join(Account owner, Account member) {
        owner.session()
                .post("/v1/tenant/" + owner.tenantId() + "/user", Json.object("email", member.email()))
                .succeeded();
        member.session().put("/v1/tenant/agree/" + owner.tenantId(), "{}").succeeded();
    }

    @TestFactory
    Stream<DynamicTest> anotherTenantLearnsNothing() {
        return tried(stranger, "own", Set.of());
    }

    @TestFactory
    Stream<DynamicTest> aMemberLearnsNothingOfWhatIsNotShared() {
        return tried(member, "mine", MEMBERS_RIGHTS);
    }

    private Stream<DynamicTest> tried(Account account, String word, Set<String> rights) {
        Belongings own = Belongings.of(account, word);
        Intruder intruder = Intruder.with(word, account);
        return Stream.of(
                        contract.operations().stream()
                                .filter(operation ->
                                        !operation.security().isEmpty() && !rights.contains(operation.id()))
                                .flatMap(operation -> attempts(operation, intruder, own)),
                        contract.operations().stream()
                                .filter(ForeignIdsTest::isListing)
                                .map(operation -> dynamicTest(
                                        operation.id() + " of the intruder's own",
                                        () -> assertOwnAlone(operation, intruder, own))),
                        Stream.of(dynamicTest("and nothing was changed", owned::assertUnchanged)))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> attempts(Operation operation, Intruder intruder, Belongings own) {
        List<Slot> slots = requests.slots(operation);
        List<DynamicTest> attempts = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.thing() == Thing.SESSION && operation.id().equals(CHOOSES)) {
                continue;
            }
            attempts.add(dynamicTest(
                    operation.id() + " with " + slot, () -> assertNobodys(operation, intruder, own, slot::equals)));
        }
        if (slots.size() > 1) {
            attempts.add(dynamicTest(
                    operation.id() + " with everything", () -> assertNobodys(operation, intruder, own, slot -> true)));
        }
        return attempts.stream();
    }

    private void assertNobodys(Operation operation, Intruder intruder, Belongings own, Predicate<Slot> foreign) {
        Answer answer = answer(operation, intruder, own, theirs, foreign);
        Answer unknown = answer(operation, intruder, own, nobodys, foreign);

        assertThat(answer.status()).isEqualTo(unknown.status());
        assertThat(answer.text()).doesNotContain(SECRET);
        assertThat(theirs.without(said(answer))).isEqualTo(nobodys.without(said(unknown)));
    }

    /** What was said; of streams without what is new each time. */
    private static String said(Answer answer) {
        String text = answer.steady();
        return text.startsWith("data:") ? text.replaceAll("[0-9a-f]{32}|[0-9.]+(E9)?", "#") : text;
    }

    private Answer answer(
            Operation operation, Intruder intruder, Belongings own, Belongings others, Predicate<Slot> foreign) {
        return requests.request(operation, slot -> (foreign.test(slot) ? others : own).id(slot.thing()))
                .by(intruder.at(operation));
    }

    private static boolean isListing(Operation operation) {
        boolean reads = operation.method().equals("GET") || operation.path().endsWith("/list");
        return reads && !operation.security().isEmpty() && !ENDS.contains(operation.id());
    }

    private void assertOwnAlone(Operation operation, Intruder intruder, Belongings own) {
        Answer answer = answer(operation, intruder, own, own, slot -> false);

        String text = answer.text();
        String undashed = text.replace("-", "");
        assertThat(text).doesNotContain(SECRET);
        for (Thing thing : Thing.values()) {
            // Whose teams one is in is no secret.
            if (thing != Thing.TENANT && thing != Thing.USER && thing != Thing.USERNAME) {
                assertThat(text).doesNotContain(theirs.id(thing));
                assertThat(undashed).doesNotContain(theirs.id(thing));
            }
        }
    }
}
