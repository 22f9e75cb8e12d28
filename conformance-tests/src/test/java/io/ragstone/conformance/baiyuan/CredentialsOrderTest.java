package io.ragstone.conformance.baiyuan;

import static io.ragstone.conformance.baiyuan.Shop.BASES;
import static io.ragstone.conformance.baiyuan.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of this API under every credential that is none: what is looked at first is told. */
@OnSharedServer
class CredentialsOrderTest {
    private static final String KEY = "X-RAG-API-Key";
    private static final String TENANT = "X-Tenant-ID";

    private final Account account;
    private final Account other;
    private final Account off;
    private final Http anonymous;
    private final List<Operation> operations;

    CredentialsOrderTest(Accounts accounts, ContractCheck check) {
        account = accounts.register();
        other = accounts.register();
        off = accounts.register();
        accounts.administrator()
                .session()
                .put("/api/v1/admin/users/" + off.email() + "/activate", Json.object("activate_status", "off"))
                .succeeded();
        anonymous = accounts.anonymous();
        operations = check.contract().operations().stream()
                .filter(Operation::needsKeyAndTenant)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> whatIsLookedAtFirstIsTold() {
        assertThat(operations).isNotEmpty();
        return operations.stream().map(operation -> dynamicTest(operation.toString(), () -> assertOrder(operation)));
    }

    private void assertOrder(Operation operation) {
        assertRefused(send(operation, anonymous), 401, "missing_api_key");
        assertRefused(send(operation, anonymous.with(TENANT, "me")), 401, "missing_api_key");
        assertRefused(send(operation, anonymous.with(KEY, "ragflow-none").with(TENANT, "me")), 401, "invalid_api_key");
        assertRefused(send(operation, anonymous.with(KEY, account.apiKey())), 400, "invalid_tenant_id");
        assertRefused(
                send(operation, anonymous.with(KEY, account.apiKey()).with(TENANT, "me")), 400, "invalid_tenant_id");
        assertOff(operation);
        assertRefused(
                send(operation, anonymous.with(KEY, account.apiKey()).with(TENANT, other.tenantId())),
                403,
                "tenant_mismatch");
        assertRefused(
                send(
                        operation,
                        anonymous
                                .with(KEY, account.apiKey())
                                .with(TENANT, UUID.randomUUID().toString())),
                403,
                "tenant_mismatch");
    }

    private void assertOff(Operation operation) {
        assertRefused(send(operation, off.baiyuan()), 403, "tenant_disabled");
        assertRefused(send(operation, off.baiyuan().with(TENANT, other.tenantId())), 403, "tenant_mismatch");
    }

    private static Answer send(Operation operation, Http caller) {
        String path = operation.path().replaceAll("\\{[a-z_]+}", "00000000-0000-1000-8000-000000000000");
        return operation.method().equals("GET") || operation.method().equals("DELETE")
                ? caller.send(operation.method(), path, null, null)
                : caller.send(operation.method(), path, "application/json", "{}");
    }

    @Test
    void theTenantMayBeSpelledWithDashesOrWithout() {
        String tenant = account.tenantId();
        String dashed = tenant.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-");

        anonymous.with(KEY, account.apiKey()).with(TENANT, dashed).get(BASES).succeeded();
        anonymous.with(KEY, account.apiKey()).with(TENANT, tenant).get(BASES).succeeded();
    }

    @Test
    void ragflowsWayToSendAKeyIsNotThisOne() {
        assertRefused(account.api().get(BASES), 401, "missing_api_key");
    }

    @Test
    void whatIsLeftIsInTheHeaders() {
        Answer answer = account.baiyuan().get(BASES);

        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("600");
        assertThat(Long.parseLong(answer.header("X-RateLimit-Remaining"))).isBetween(0L, 599L);
        assertThat(Long.parseLong(answer.header("X-RateLimit-Reset"))).isPositive();
    }

    @Test
    void healthIsForEverybodyAndNotCounted() {
        Answer health = anonymous.get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asText()).isEqualTo("healthy");
        assertThat(health.json().at("/services/database").asText()).isEqualTo("up");
        assertThat(health.json().path("mode").asText()).isEqualTo("normal");
        assertThat(health.headers().firstValue("X-RateLimit-Limit")).isEmpty();
    }
}
