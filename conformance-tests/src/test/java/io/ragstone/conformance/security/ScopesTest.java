package io.ragstone.conformance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every operation that takes keys: a key with the right it asks for will do, one with all the others will not. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopesTest {
    private static final String SECRET = "tapircorn";
    private static final String KEY = "ragflowApiKey";
    private static final String DIFY_KEY = "ragflowDifyKey";

    private final Contract contract;
    private final ContractRequests requests;
    private final Account owner;
    private final Belongings things;
    private final Set<String> permissions;

    ScopesTest(Accounts accounts, ContractCheck check) {
        contract = check.contract();
        requests = new ContractRequests(contract);
        owner = accounts.register();
        things = Belongings.of(owner, SECRET);
        permissions = contract.operations().stream()
                .filter(ScopesTest::takesKeys)
                .flatMap(operation -> operation.permission().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean takesKeys(Operation operation) {
        return operation.security().contains(KEY)
                || operation.security().contains(DIFY_KEY)
                || operation.needsKeyAndTenant();
    }

    private Http with(Set<String> scopes) {
        String key = owner.session()
                .post("/v1/system/new_token", Json.object("scopes", List.copyOf(scopes)))
                .data()
                .path("token")
                .asText();
        return owner.anonymous().bearer(key).with("X-RAG-API-Key", key).with("X-Tenant-ID", owner.tenantId());
    }

    @TestFactory
    Stream<DynamicTest> aKeyDoesWhatItIsMadeForAndNothingElse() {
        List<DynamicTest> tests = permissions.stream()
                .flatMap(permission -> {
                    Set<String> others = new TreeSet<>(permissions);
                    others.remove(permission);
                    Http all = with(others);
                    Http one = with(Set.of(permission));
                    Http none = with(Set.of());
                    return contract.operations().stream()
                            .filter(operation -> takesKeys(operation)
                                    && operation
                                            .permission()
                                            .filter(permission::equals)
                                            .isPresent())
                            .map(operation -> dynamicTest(operation + " needs " + permission, () -> {
                                assertRefused(operation, permission, all);
                                assertRefused(operation, permission, none);
                                assertLetIn(operation, one);
                            }));
                })
                .toList();
        Snapshot owned = new Snapshot(contract, owner, things);
        return Stream.concat(tests.stream(), Stream.of(dynamicTest("and nothing was changed", owned::assertUnchanged)));
    }

    private void assertRefused(Operation operation, String permission, Http caller) {
        Answer answer =
                requests.request(operation, slot -> things.id(slot.thing())).by(caller);

        assertThat(answer.code()).as("%s", answer).isEqualTo(operation.needsKeyAndTenant() ? 403 : 108);
        assertThat(answer.text()).contains("This API key is not made for " + permission + ". Use one that is.");
        assertThat(answer.text()).doesNotContain(SECRET);
    }

    private void assertLetIn(Operation operation, Http caller) {
        Belongings nobodys = things.nobodys();
        Answer answer =
                requests.request(operation, slot -> nobodys.id(slot.thing())).by(caller);

        assertThat(answer.text()).doesNotContain("This API key is not made for");
    }
}
