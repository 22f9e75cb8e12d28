package io.ragstone.adapters.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the user is told when the S3 server does not do as it should. */
class S3FailuresTest {
    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aServerThatIsDownCannotBeReached() {
        String endpoint = server.baseUrl();
        server.stop();

        onEachCall(
                new S3BlobStore(settings(endpoint)),
                call -> assertUnavailable(call)
                        .hasMessageStartingWith(
                                "The S3 server of the bucket files at " + endpoint + " cannot be reached (")
                        .hasMessageEndingWith(
                                "Look whether it is running and whether ragstone.files.s3.endpoint is right."));
    }

    @Test
    void wrongCredentialsAreToldAsSuch() {
        for (String code : new String[] {"InvalidAccessKeyId", "SignatureDoesNotMatch", "AccessDenied"}) {
            server.resetAll();
            server.stubFor(any(anyUrl()).willReturn(refusal(403, code)));

            onEachCall(
                    new S3BlobStore(settings(server.baseUrl())),
                    call -> assertUnavailable(call)
                            .hasMessage(
                                    "The S3 server refuses our credentials for the bucket files at " + server.baseUrl()
                                            + " (" + code
                                            + "). Correct ragstone.files.s3.access-key and ragstone.files.s3.secret-key,"
                                            + " or allow them to use the bucket."));
        }
    }

    @Test
    void anotherRefusalIsPassedOn() {
        server.stubFor(any(anyUrl()).willReturn(refusal(507, "QuotaExceeded")));
        server.stubFor(head(anyUrl()).willReturn(ok()));

        assertUnavailable(() -> new S3BlobStore(settings(server.baseUrl())).check())
                .hasMessageContaining("the bucket files at " + server.baseUrl())
                .hasMessageContaining("No, says the server.")
                .hasMessageContaining("(QuotaExceeded)");
    }

    @Test
    void whatIsNoS3ServerIsSaidToBeNone() {
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html>Bad gateway</html>")));

        assertUnavailable(() -> new S3BlobStore(settings(server.baseUrl())).open("tenant/document"))
                .hasMessageStartingWith(
                        "The answer of the bucket files at " + server.baseUrl() + " cannot be understood");
    }

    @Test
    void theSecretIsNeverInAMessage() {
        assertThat(settings("http://localhost").toString()).doesNotContain("geheim");
    }

    private static void onEachCall(S3BlobStore store, Consumer<ThrowingCallable> expectation) {
        expectation.accept(() -> store.put("tenant/document", new ByteArrayInputStream(new byte[] {1})));
        expectation.accept(() -> store.open("tenant/document"));
        expectation.accept(() -> store.delete("tenant/document"));
        expectation.accept(store::check);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertUnavailable(
            ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder refusal(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/xml")
                .withBody("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Error><Code>%s</Code><Message>No, says the server.</Message></Error>
                        """.formatted(code));
    }

    private static S3Settings settings(String endpoint) {
        return new S3Settings(endpoint, "us-east-1", "files", "", true, "key", "geheim");
    }
}
