package io.ragstone.sdk.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiClient;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.FilePart;
import io.ragstone.client.api.BaiyuanAskApi;
import io.ragstone.client.api.BaiyuanDocumentsApi;
import io.ragstone.client.api.BaiyuanHealthApi;
import io.ragstone.client.api.BaiyuanKnowledgeBasesApi;
import io.ragstone.client.flow.StreamPublisher;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.ask.answer.AskAnswer;
import io.ragstone.sdk.ask.answer.AskRequest;
import io.ragstone.sdk.ask.answer.AskStream;
import io.ragstone.sdk.ask.answering.Answering;
import io.ragstone.sdk.ask.talk.Talk;
import io.ragstone.sdk.ask.wiki.Wiki;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.wire.AskGateway;
import io.ragstone.sdk.wire.answer.AnswerReader;
import io.ragstone.sdk.wire.waiting.WaitOptions;
import io.ragstone.sdk.wire.waiting.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way to a server that speaks Baiyuan's API. Make it once, use it from as many threads as you like, and close it at
 * the end. Every call throws a {@link io.ragstone.sdk.error.RagflowException} when it fails.
 *
 * <pre>{@code
 * try (AskClient shop = AskClient.builder()
 *         .apiKey(System.getenv("RAG_KEY"))
 *         .tenant(System.getenv("RAG_TENANT"))
 *         .baseUrl("https://rag.example.com")
 *         .build()) {
 *     KnowledgeBase base = shop.createKnowledgeBase(new NewKnowledgeBase("shop"));
 *     Receipt receipt = shop.addText(base.id(), "Returns", "Goods can be returned within 30 days.");
 *     shop.await(receipt.documentId(), Duration.ofMinutes(1));
 *     System.out.println(shop.ask("How many days for return?").answer());
 * }
 * }</pre>
 */
public final class AskClient implements AutoCloseable {
    private static final int PAGE_SIZE = 100;

    private final ApiClient client;
    private final AskGateway calls;
    private final String apiKey;

    AskClient(ApiClient client, String apiKey) {
        this.client = client;
        this.calls = new AskGateway(client);
        this.apiKey = apiKey;
    }

    /** Starts a client. */
    public static AskClientBuilder builder() {
        return new AskClientBuilder();
    }

    /** How the server is. It does not throw when the server says that it is not well. */
    public ServerHealth health() {
        ApiResponse answer = calls.raw(BaiyuanHealthApi.baiyuanCheckHealthRequest());
        return ServerHealth.of(calls.json(answer));
    }

    /** Asks, and waits for the whole answer. */
    public AskAnswer ask(String question) {
        return ask(new AskRequest(question));
    }

    /** Asks, and waits for the whole answer. */
    public AskAnswer ask(AskRequest question) {
        return AskAnswer.of(calls.data(request(question, false)));
    }

    /**
     * Asks, hands over each part of the answer on this thread when it comes, and gives the whole one at the end.
     *
     * @throws io.ragstone.sdk.answer.BrokenAnswerException when the answer ends before its end
     */
    public AskAnswer ask(AskRequest question, Consumer<AnswerPart> listener) {
        try (AskStream answer = stream(question)) {
            answer.forEach(listener);
            return answer.answer();
        }
    }

    /** Asks; the answer is read while it is given. Close it when done. */
    public AskStream stream(String question) {
        return stream(new AskRequest(question));
    }

    /** Asks; the answer is read while it is given. Close it when done. */
    public AskStream stream(AskRequest question) {
        return new AskStream(calls, request(question, true));
    }

    /** The answer for one subscriber, on a thread of its own; see {@link #publish(AskRequest, Executor)}. */
    public Flow.Publisher<AnswerPart> publish(AskRequest question) {
        return publish(question, StreamPublisher.ownThreads());
    }

    /**
     * The answer for one subscriber. The question is asked when that one first asks for a part, no more is read than it
     * asks for, and cancelling the subscription stops the model. What {@link AskAnswer} tells beside the words stands in
     * the JSON of the last part's message.
     *
     * @param executor whose threads wait for the parts and hand them over
     */
    public Flow.Publisher<AnswerPart> publish(AskRequest question, Executor executor) {
        return new StreamPublisher<>(() -> AnswerReader.ofAsk(calls, request(question, true)), executor);
    }

    private static ApiRequest request(AskRequest question, boolean stream) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(question.values());
        values.put("stream", stream);
        return BaiyuanAskApi.baiyuanAskRequest().json(values).readTimeout(question.idleTimeout());
    }

    /** The wiki of a knowledge base; nothing is sent yet. */
    public Wiki wiki(String knowledgeBaseId) {
        return new Wiki(calls, knowledgeBaseId);
    }

    /** The talk of this conversation id; nothing is sent yet. */
    public Talk talk(String conversationId) {
        return new Talk(calls, conversationId);
    }

    /** How the tenant's questions are answered, and were; nothing is sent yet. */
    public Answering answering() {
        return new Answering(calls);
    }

    /** Makes a knowledge base. */
    public KnowledgeBase createKnowledgeBase(NewKnowledgeBase wanted) {
        return KnowledgeBase.of(calls.data(
                BaiyuanKnowledgeBasesApi.baiyuanCreateKnowledgeBaseRequest().json(wanted.values())));
    }

    /** All knowledge bases, fetched page by page as they are walked through. */
    public Pages<KnowledgeBase> knowledgeBases() {
        return new Pages<>(this::listKnowledgeBases, 1, PAGE_SIZE);
    }

    /** A page of the knowledge bases, the newest first. */
    public Page<KnowledgeBase> listKnowledgeBases(int page, int pageSize) {
        return calls.page(
                BaiyuanKnowledgeBasesApi.baiyuanListKnowledgeBasesRequest()
                        .query("page", page)
                        .query("page_size", pageSize),
                KnowledgeBase::of);
    }

    /** Deletes a knowledge base with all that it holds, and says how many documents that were. */
    public long deleteKnowledgeBase(String id) {
        JsonNode gone = calls.data(BaiyuanKnowledgeBasesApi.baiyuanDeleteKnowledgeBaseRequest(id));
        return gone.path("documents_deleted").asLong();
    }

    /** Takes a text into a knowledge base; into the default one for {@code null}. */
    public Receipt addText(@Nullable String knowledgeBaseId, String title, String content) {
        return received(IntakeRequests.text(knowledgeBaseId, title, content));
    }

    /** Has the server fetch a page of the web. */
    public Receipt addPage(@Nullable String knowledgeBaseId, String url) {
        return addPage(knowledgeBaseId, url, null, false);
    }

    /**
     * Has the server fetch a page of the web.
     *
     * @param title what it is called; its address for {@code null}
     * @param recursive whether the pages behind it come too
     */
    public Receipt addPage(@Nullable String knowledgeBaseId, String url, @Nullable String title, boolean recursive) {
        return received(IntakeRequests.page(knowledgeBaseId, url, title, recursive));
    }

    /** Uploads a file. */
    public Receipt addFile(@Nullable String knowledgeBaseId, Path file) {
        return addFile(knowledgeBaseId, FilePart.of(file), null);
    }

    /**
     * Uploads a file.
     *
     * @param title what it is called; its name for {@code null}
     */
    public Receipt addFile(@Nullable String knowledgeBaseId, FilePart file, @Nullable String title) {
        return received(IntakeRequests.file(knowledgeBaseId, file, title));
    }

    /** Has the server fetch all pages of a site that can be reached from one of them. */
    public Receipt addSite(@Nullable String knowledgeBaseId, Site site) {
        return received(IntakeRequests.site(knowledgeBaseId, site));
    }

    /** Gives the server a version of a text that is kept elsewhere; a higher one takes the place of the one before. */
    public Receipt push(@Nullable String knowledgeBaseId, Pushed text) {
        return received(IntakeRequests.pushed(knowledgeBaseId, text, apiKey));
    }

    private Receipt received(ApiRequest document) {
        return Receipt.of(calls.data(document));
    }

    /** A page of documents, the newest first. */
    public Page<StoredDocument> listDocuments(DocumentSearch search, int page, int pageSize) {
        return calls.page(
                search.on(BaiyuanDocumentsApi.baiyuanListDocumentsRequest())
                        .query("page", page)
                        .query("page_size", pageSize),
                StoredDocument::of);
    }

    /** All documents that a search selects, fetched page by page as they are walked through. */
    public Pages<StoredDocument> documents(DocumentSearch search) {
        return new Pages<>((page, size) -> listDocuments(search, page, size), 1, PAGE_SIZE);
    }

    /** A document as it is now. */
    public StoredDocument document(String id) {
        return StoredDocument.of(calls.data(BaiyuanDocumentsApi.baiyuanGetDocumentRequest(id)));
    }

    /** Deletes a document. */
    public void deleteDocument(String id) {
        calls.data(BaiyuanDocumentsApi.baiyuanDeleteDocumentRequest(id));
    }

    /** Has a document that failed read once more. */
    public Receipt retry(String id) {
        return received(BaiyuanDocumentsApi.baiyuanRetryDocumentRequest(id));
    }

    /**
     * Waits until a document is ready.
     *
     * @throws io.ragstone.sdk.error.DataException when it fails, with its reason
     * @throws io.ragstone.sdk.error.TimedOutException when that takes longer
     */
    public StoredDocument await(String id, Duration longest) {
        Waiting waiting = new Waiting(new ReadyWait().timeout(longest));
        StoredDocument now = document(id);
        while (now.status() != DocumentStatus.READY) {
            if (now.status() == DocumentStatus.FAILED) {
                throw new DataException(now.title() + " failed: " + now.error(), ErrorDetails.noAnswer());
            }
            waiting.pause(
                    allowed -> "The document " + id + " was not ready after " + allowed + ".",
                    "Waiting for the document " + id + " was interrupted.");
            now = document(id);
        }
        return now;
    }

    private static final class ReadyWait extends WaitOptions<ReadyWait, StoredDocument> {}

    /** The low-level client, for what is not here. */
    public ApiClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }
}
