package io.ragstone.surfaces.boundary.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An API whose key and tenant only open together, and which answers with true HTTP statuses. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TwoSchemesTest {
    private static final String PATH = "/api/v1/knowledge-bases";
    private static final String TENANT = StandInApplication.TENANT.toString();

    @TestHTTPResource("/")
    URI root;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(root);
    }

    @Test
    void bothTogetherOpen() throws Exception {
        HttpResponse<String> answer = with("ragflow-good", TENANT, PATH + "?page=2&page_size=7");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"data\":{\"items\":[],\"total\":0,\"page\":2,\"page_size\":7}}");
        assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).contains("9");
    }

    @Test
    void oneOfThemDoesNot() throws Exception {
        assertThat(wire.send("GET", PATH, "").statusCode()).isEqualTo(401);
        assertThat(wire.send("GET", PATH, "", "X-Tenant-ID", TENANT).body()).contains("missing_api_key");
        assertThat(wire.send("GET", PATH, "", "X-RAG-API-Key", "ragflow-good").body())
                .contains("invalid_tenant_id");
        assertThat(wire.send("GET", PATH, "", "Authorization", Wire.KEY).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTenantThatIsSwitchedOffIsToldFromAKeyThatIsNone() throws Exception {
        assertThat(with("ragflow-of-nobody", TENANT, PATH).body()).contains("tenant_disabled");
        assertThat(with("ragflow-of-nobody", TENANT, PATH).statusCode()).isEqualTo(403);
        assertThat(with("ragflow-bad", TENANT, PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void whoCallsIsSettledBeforeWhatIsWrongWithTheRequest() throws Exception {
        assertThat(with("ragflow-bad", TENANT, PATH + "?page=0").statusCode()).isEqualTo(401);

        HttpResponse<String> wrong = with("ragflow-good", TENANT, PATH + "?page=0&kb=1");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("`page`", "`kb` is not a parameter of this operation", "invalid_request");
    }

    @Test
    void unknownPathsAndMethodsAreItsOwn() throws Exception {
        assertThat(with("ragflow-good", TENANT, PATH + "/1/2/3").statusCode()).isEqualTo(404);
        assertThat(with("ragflow-good", TENANT, "/api/v1/sessions/1/unheard").body())
                .contains("\"code\":\"not_found\"");
        HttpResponse<String> method =
                wire.send("DELETE", PATH, "", "X-RAG-API-Key", "ragflow-good", "X-Tenant-ID", TENANT);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.body()).contains("\"code\":\"method_not_allowed\"");
    }

    private HttpResponse<String> with(String key, String tenant, String path) throws Exception {
        return wire.send("GET", path, "", "X-RAG-API-Key", key, "X-Tenant-ID", tenant);
    }
}
