package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.ragstone.client.RetryPolicy;
import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.Session;
import io.ragstone.sdk.file.RemoteFile;
import io.ragstone.sdk.file.RemoteFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that answers as RAGFlow 0.22 does, with what a test tells it to, and a client whose requests are checked. */
final class FakeRagflow implements BeforeEachCallback, AfterEachCallback {
    static final String DATASET = "3f1c5a7ebf9e11f08d1c0242ac120002";
    static final String DOCUMENT = "6b7d0e12bf9e11f0b2a40242ac120002";
    static final String CHUNK = "7d3c9a41e05b286f";
    static final String CHAT = "8d1f30a2bfa111f0a1b20242ac120002";
    static final String SESSION = "b4a7c9d0bfa211f0a1b20242ac120002";
    static final String ROOT = "1f0e2d3cbf9d11f0a1c40242ac120002";
    static final String FOLDER = "7a1b2c3dbf9e11f0a1c40242ac120002";
    static final String FILE = "8d3c5f20bf9e11f0a1c40242ac120002";
    static final String FILES = "/api/v1/file";
    static final String CHATS = "/api/v1/chats";
    static final String SESSIONS = CHATS + "/" + CHAT + "/sessions";
    static final String COMPLETIONS = CHATS + "/" + CHAT + "/completions";
    static final String OPENAI = "/api/v1/chats_openai/" + CHAT + "/chat/completions";
    static final String DATASETS = "/api/v1/datasets";
    static final String DOCUMENTS = DATASETS + "/" + DATASET + "/documents";
    static final String PARSING = DATASETS + "/" + DATASET + "/chunks";
    static final String CHUNKS = DOCUMENTS + "/" + DOCUMENT + "/chunks";

    private final WireMockServer wire = new WireMockServer(wireMockConfig().dynamicPort());
    private @Nullable RAGFlow rag;

    @Override
    public void beforeEach(ExtensionContext context) {
        wire.start();
        rag = builder().interceptor(new ContractGuard()).build();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        rag().close();
        wire.stop();
    }

    RAGFlow rag() {
        return Objects.requireNonNull(rag);
    }

    RAGFlowBuilder builder() {
        return RAGFlow.builder().apiKey("ragflow-key").baseUrl(wire.baseUrl()).retries(RetryPolicy.none());
    }

    WireMockServer wire() {
        return wire;
    }

    /** Answers with a recorded answer of RAGFlow 0.22. */
    void answer(MappingBuilder request, String fixture) {
        answer(request, okJson(text(fixture)));
    }

    void answer(MappingBuilder request, ResponseDefinitionBuilder answer) {
        wire.stubFor(request.willReturn(answer));
    }

    void verify(RequestPatternBuilder request) {
        wire.verify(1, request);
    }

    void verify(int times, RequestPatternBuilder request) {
        wire.verify(times, request);
    }

    DataSet dataset() {
        answer(post(DATASETS), "dataset-created.json");
        return rag().createDataset("handbook");
    }

    Document document() {
        answer(get(urlPathEqualTo(DOCUMENTS)), "documents-page.json");
        return dataset().getDocument(DOCUMENT);
    }

    Chat chat() {
        answer(post(CHATS), "chat-created.json");
        return rag().createChat("House rules", List.of(DATASET));
    }

    Session session() {
        answer(post(SESSIONS), "session-created.json");
        return chat().createSession();
    }

    RemoteFolder folder() {
        answer(get(FILES + "/root_folder"), "files-root.json");
        answer(post(FILES + "/create"), "files-folder-made.json");
        return rag().files().root().createFolder("minutes");
    }

    RemoteFile file() {
        answer(post(FILES + "/upload"), "files-uploaded.json");
        return folder().uploadFile("may.txt", "Minutes".getBytes(StandardCharsets.UTF_8));
    }

    /** Answers a question with a stream of events as RAGFlow 0.22 sends them. */
    void stream(String path, String events) {
        answer(post(path), okForContentType("text/event-stream; charset=utf-8", events));
    }

    static String text(String fixture) {
        try (InputStream in = FakeRagflow.class.getResourceAsStream("/ragflow-0.22/" + fixture)) {
            return new String(Objects.requireNonNull(in, fixture).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
