package io.ragstone.surfaces.boundary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.access.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final Operations operations = SmallContract.operations();

    @Test
    void tellsWhatTheContractSaysOfAnOperation() {
        Operation add = operations.withId("shopAddThing").orElseThrow();

        assertThat(add.method()).isEqualTo("POST");
        assertThat(add.path()).isEqualTo("/things");
        assertThat(add.surface()).isEqualTo("shop");
        assertThat(add.strict()).isTrue();
        assertThat(add.rawBody()).isTrue();
        assertThat(add.takesJson()).isTrue();
        assertThat(add.takesMultipart()).isFalse();
        assertThat(add.parameters()).extracting(Parameter::name).containsExactly("sizes", "shop", "dry");
        assertThat(add.parameters().get(2).spelling()).isEqualTo(Parameter.Spelling.LENIENT_BOOLEAN);
    }

    @Test
    void anOperationIsGuardedAsItSaysAndElseAsTheContractSays() {
        assertThat(operations.withId("shopListThings").orElseThrow().security()).isEmpty();
        assertThat(operations.withId("shopGetThing").orElseThrow().security()).containsExactly(List.of("house"));
        assertThat(operations.withId("shopAddThing").orElseThrow().security())
                .hasSize(2)
                .satisfies(ways -> assertThat(ways.get(0)).containsExactlyInAnyOrder("key", "tenant"))
                .satisfies(ways -> assertThat(ways.get(1)).containsExactly("session"));
    }

    @Test
    void whatACallerHasToBeAllowedFollowsFromTheMethodAndTheTagUnlessItIsSaid() {
        assertThat(permission("shopListThings")).isEqualTo("read:things");
        assertThat(permission("shopAddThing")).isEqualTo("create:things");
        assertThat(permission("shopChangeThing")).isEqualTo("update:things");
        assertThat(permission("shopGetThing")).isEqualTo("read:secrets");
    }

    private String permission(String operation) {
        return operations
                .withId(operation)
                .flatMap(Operation::permission)
                .map(Permission::toString)
                .orElse("none");
    }

    @Test
    void parametersOfThePathAreThoseOfItsOperationsToo() {
        assertThat(operations.withId("shopGetThing").orElseThrow().parameters())
                .extracting(Parameter::name, Parameter::type)
                .containsExactly(tuple("id", "string"));
        assertThat(operations.withId("shopChangeThing").orElseThrow().parameters())
                .as("its own one takes the place of the shared one")
                .extracting(Parameter::type)
                .containsExactly("integer");
    }

    @Test
    void findsByPathAndMethod() {
        assertThat(found("GET", "/things")).isEqualTo("shopListThings");
        assertThat(found("PUT", "/things/7")).isEqualTo("shopChangeThing");
        assertThat(found("HEAD", "/things/7")).isEqualTo("shopGetThing");
        assertThat(operations.find("DELETE", "/things")).isEmpty();
        assertThat(operations.find("GET", "/things/7/parts")).isEmpty();
        assertThat(operations.find("GET", "/things/")).isEmpty();
    }

    @Test
    void theMoreLiteralPathWins() {
        assertThat(found("GET", "/things/newest")).isEqualTo("shopGetNewestThing");
        assertThat(found("PUT", "/things/newest")).isEqualTo("shopChangeThing");
        assertThat(found("GET", "/shops/newest")).isEqualTo("otherGetNewest");
    }

    @Test
    void knowsAPathWhateverTheMethod() {
        assertThat(operations.findAny("/things/7")).isPresent();
        assertThat(operations.findAny("/nothing")).isEmpty();
    }

    @Test
    void theBundleIsOnTheClassPath() {
        Operations bundled = Operations.ofBundle();

        assertThat(bundled.all()).isNotEmpty();
        assertThat(bundled.find("PUT", "/api/v1/datasets/3f1c5a7ebf9e11f08d1c0242ac120002"))
                .get()
                .extracting(Operation::id)
                .isEqualTo("ragflowUpdateDataset");
    }

    @Test
    void whatComesInByASecondDoorIsServedWhereTheFirstOneLeads() {
        Operations bundled = Operations.ofBundle();

        assertThat(bundled.servedPath("/api/v1/kb/create")).isEqualTo("/v1/kb/create");
        assertThat(bundled.servedPath("/api/v1/document/get/a1")).isEqualTo("/v1/document/get/a1");
        assertThat(bundled.servedPath("/api/v1/file/convert")).isEqualTo("/v1/file2document/convert");
        assertThat(bundled.servedPath("/v1/kb/create")).isEqualTo("/v1/kb/create");
        assertThat(bundled.servedPath("/nothing")).isEqualTo("/nothing");
        assertThat(bundled.find("POST", "/api/v1/kb/create").orElseThrow())
                .satisfies(second -> assertThat(second.servedBy()).isEqualTo("ragflowWebCreateKb"))
                .satisfies(second -> assertThat(second.security()).containsExactly(List.of("ragflowApiKey")));
    }

    @Test
    void anOperationSaysWhichArgumentsItCannotDoWithout() {
        Operations bundled = Operations.ofBundle();

        assertThat(bundled.withId("ragflowWebUpdateKb").orElseThrow().requiredArguments())
                .containsExactly("kb_id", "name", "description", "parser_id");
        assertThat(bundled.withId("ragflowWebUpdateKbWithKey").orElseThrow().requiredArguments())
                .containsExactly("kb_id");
    }

    @Test
    void aReferenceThatLeadsNowhereIsSaid() throws Exception {
        var broken = new ObjectMapper().readTree("""
                {"paths": {"/x": {"get": {"operationId": "x", "parameters": [{"$ref": "#/components/parameters/None"}]}}}}
                """);

        assertThatThrownBy(() -> new Operations(broken)).hasMessageContaining("#/components/parameters/None");
    }

    private String found(String method, String path) {
        return operations.find(method, path).orElseThrow().id();
    }
}
