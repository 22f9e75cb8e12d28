package io.ragstone.surfaces.boundary.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left is told in headers, once each; what is too much is refused before the body is read. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LimitFilterTest {
    private static final String DATASETS = "/api/v1/datasets";

    @TestHTTPResource("/")
    URI root;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(root);
    }

    @Test
    void whoIsKnownIsToldWhatIsLeft() throws Exception {
        HttpResponse<String> response = wire.send("GET", DATASETS, "", "Authorization", Wire.KEY);

        assertThat(response.headers().allValues("X-RateLimit-Limit")).containsExactly("10");
        assertThat(response.headers().allValues("X-RateLimit-Remaining")).containsExactly("9");
        assertThat(response.headers().allValues("X-RateLimit-Reset")).containsExactly("60");
    }

    @Test
    void whoIsNotKnownIsToldNothing() throws Exception {
        HttpResponse<String> response = wire.send("GET", DATASETS, "", "Authorization", "Bearer ragflow-bad");

        assertThat(response.body()).contains("109");
        assertThat(response.headers().firstValue("X-RateLimit-Limit")).isEmpty();
    }

    @Test
    void oneRequestTooManyIsRefusedInTheSurfacesEnvelope() throws Exception {
        HttpResponse<String> response =
                wire.send("POST", DATASETS, "no json", "Authorization", Wire.KEY, "X-Request-Id", "too-many");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).isEqualTo("{\"code\":429,\"message\":\"Too many requests, please retry later.\"}");
        assertThat(response.headers().allValues("Retry-After")).containsExactly("7");
        assertThat(response.headers().allValues("X-RateLimit-Remaining")).containsExactly("0");
    }

    @Test
    void anUploadTooLargeIsRefusedAsItIsAnnounced() throws Exception {
        HttpResponse<String> response = upload("too-large", "x".repeat(1_000));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).isEqualTo("{\"code\":429,\"message\":\"Too many bytes.\"}");
        assertThat(response.headers().allValues("X-RateLimit-Limit")).containsExactly("10");
        assertThat(upload("usual", "x".repeat(1_000)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> upload(String requestId, String content) throws Exception {
        String body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"",
                "",
                content,
                "--x--",
                "");
        return wire.send(
                "POST",
                DATASETS + "/D/documents",
                body,
                "Authorization",
                Wire.KEY,
                "X-Request-Id",
                requestId,
                "Content-Type",
                "multipart/form-data; boundary=x");
    }
}
