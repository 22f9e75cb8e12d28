package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.DOCUMENT;
import static io.ragstone.sdk.FakeRagflow.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.ragstone.sdk.error.AuthenticationException;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.InvalidArgumentException;
import io.ragstone.sdk.error.TimedOutException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DocumentDownloadTest {
    private static final String THIS = DOCUMENTS + "/" + DOCUMENT;

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void downloadsToMemoryStreamAndDisk(@TempDir Path folder) throws IOException {
        Document document = server.document();
        server.answer(get(THIS), okForContentType("application/octet-stream", "Quiet hours"));

        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        document.download(stream);
        Path file = Files.writeString(folder.resolve("copy.txt"), "what was there before");
        document.download(file);

        assertThat(document.download()).asString().isEqualTo("Quiet hours");
        assertThat(stream).hasToString("Quiet hours");
        assertThat(file).hasContent("Quiet hours");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void takesARefusalForAnErrorAndLeavesTheFileAlone(@TempDir Path folder) throws IOException {
        Document document = server.document();
        server.answer(get(THIS), okJson("{\"code\":102,\"message\":\"This file is empty.\"}"));
        Path file = Files.writeString(folder.resolve("copy.txt"), "what was there before");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> document.download(file))
                .withMessage("This file is empty.");
        assertThat(file).hasContent("what was there before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");

        server.answer(get(THIS), okJson("{\"code\":109,\"message\":\"API key is invalid!\",\"data\":false}"));
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(document::download);

        server.answer(get(THIS), status(413).withBody("too much"));
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(document::download);
    }

    @Test
    void givesJsonDocumentsAsTheyAre() {
        Document document = server.document();
        String[] files = {
            "{\"code\":102,\"message\":\"a\",\"more\":1}",
            "{\"code\":102,\"message\":\"a\",\"data\":{}}",
            "{\"code\":\"x\",\"message\":\"a\"}",
            "[1,2]",
            "{\"text\":\"" + "x".repeat(100_000) + "\"}",
            "not even JSON"
        };
        for (String file : files) {
            server.answer(get(THIS), okJson(file));
            assertThat(document.download()).asString(StandardCharsets.UTF_8).isEqualTo(file);
        }
        server.answer(
                get(THIS), okForContentType("application/octet-stream", "{\"code\":102,\"message\":\"in a file\"}"));
        assertThat(document.download()).asString().contains("in a file");
    }

    @Test
    void leavesNothingBehindWhenADownloadBreaksOff(@TempDir Path folder) {
        Document document = server.document();
        server.answer(
                get(THIS),
                aResponse()
                        .withHeader("Content-Type", "application/octet-stream")
                        .withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> document.download(folder.resolve("copy.txt")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsAFullDiskFromABrokenConnection() {
        Document document = server.document();
        server.answer(get(THIS), okForContentType("application/octet-stream", "Quiet hours"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> document.download(full))
                .withRootCauseInstanceOf(IOException.class);
    }

    @Test
    void tellsOfADownloadThatStops() {
        server.document();
        server.answer(get(urlPathEqualTo(FakeRagflow.DATASETS)), "datasets-page.json");
        server.answer(
                get(THIS),
                okForContentType("application/octet-stream", "x".repeat(100_000))
                        .withChunkedDribbleDelay(2, 5_000));
        try (RAGFlow hasty =
                server.builder().readTimeout(Duration.ofMillis(200)).build()) {
            Document document = hasty.getDataset("handbook").getDocument(DOCUMENT);

            assertThatExceptionOfType(TimedOutException.class).isThrownBy(document::download);
        }
    }
}
