package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiClient;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.FilePart;
import io.ragstone.client.api.RagflowDatasetsApi;
import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.Chats;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.chat.request.ChatQuery;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.file.RemoteFiles;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.request.DataSetOptions;
import io.ragstone.sdk.request.DataSetQuery;
import io.ragstone.sdk.request.RetrievalQuery;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to a RAGFlow or Ragstone server. Make it once, use it from as many threads as you like, and close it at the
 * end. Every call throws a {@link io.ragstone.sdk.error.RagflowException} when it fails.
 *
 * <pre>{@code
 * try (RAGFlow rag = new RAGFlow("ragflow-...", "http://localhost:9380")) {
 *     DataSet dataset = rag.createDataset("handbook");
 *     List<Document> documents = dataset.uploadDocuments(Path.of("rules.pdf"));
 *     dataset.parseDocuments(documents.stream().map(Document::id).toList());
 *     for (Chunk chunk : dataset.retrieve("When do quiet hours begin?")) {
 *         System.out.println(chunk.similarity() + " " + chunk.content());
 *     }
 * }
 * }</pre>
 */
public final class RAGFlow implements AutoCloseable {
    private final Gateway gateway;
    private final RawCalls raw;
    private final Chats chats;
    private final RemoteFiles files;

    /** Speaks to this server with this API key. */
    public RAGFlow(String apiKey, String baseUrl) {
        this(builder().apiKey(apiKey).baseUrl(baseUrl));
    }

    /** Speaks to this server with this API key, in this version of the API. */
    public RAGFlow(String apiKey, String baseUrl, String version) {
        this(builder().apiKey(apiKey).baseUrl(baseUrl).version(version));
    }

    RAGFlow(RAGFlowBuilder options) {
        this.gateway = new Gateway(options.client());
        this.raw = new RawCalls(gateway);
        this.chats = new Chats(gateway);
        this.files = new RemoteFiles(gateway);
    }

    /** Starts a client with more options: timeouts, retries, proxy, headers, interceptors, an OkHttp client of yours. */
    public static RAGFlowBuilder builder() {
        return new RAGFlowBuilder();
    }

    /** Creates a dataset with the server's defaults. */
    public DataSet createDataset(String name) {
        return createDataset(new DataSetOptions(name));
    }

    /** Creates a dataset. */
    public DataSet createDataset(DataSetOptions options) {
        ApiRequest request = RagflowDatasetsApi.ragflowCreateDatasetRequest().json(options.values());
        return new DataSet(gateway, gateway.data(request));
    }

    /** The first page of the datasets, the newest first. */
    public Page<DataSet> listDatasets() {
        return listDatasets(new DataSetQuery());
    }

    /** A page of the datasets. */
    public Page<DataSet> listDatasets(DataSetQuery query) {
        return listing().page(query.values());
    }

    /** All datasets, fetched page by page as they are walked through. */
    public Pages<DataSet> datasets() {
        return datasets(new DataSetQuery());
    }

    /** All datasets that the query selects, from its page on, fetched as they are walked through. */
    public Pages<DataSet> datasets(DataSetQuery query) {
        return listing().all(query.values());
    }

    private Listing<DataSet> listing() {
        return new Listing<>(RagflowDatasetsApi::ragflowListDatasetsRequest, request -> {
            JsonNode envelope = gateway.envelope(request);
            return Listing.pageOf(new Fields(envelope).objects("data"), envelope, json -> new DataSet(gateway, json));
        });
    }

    /**
     * The dataset of this name.
     *
     * @throws NotFoundException when there is none
     */
    public DataSet getDataset(String name) {
        return findDataset(name)
                .orElseThrow(() ->
                        new NotFoundException("There is no dataset named \"" + name + "\".", ErrorDetails.noAnswer()));
    }

    /** The dataset of this name, if there is one. */
    public Optional<DataSet> findDataset(String name) {
        return DataSetLookup.find(gateway, "name", name).map(json -> new DataSet(gateway, json));
    }

    /** Deletes datasets with all that is in them; if one id is not yours, none is deleted. No ids delete nothing. */
    public void deleteDatasets(Collection<String> ids) {
        gateway.sendIds(RagflowDatasetsApi.ragflowDeleteDatasetsRequest(), "ids", ids);
    }

    /** Deletes <strong>all</strong> of your datasets with all that is in them. */
    public void deleteAllDatasets() {
        gateway.envelope(RagflowDatasetsApi.ragflowDeleteDatasetsRequest()
                .json(Json.object().putNull("ids")));
    }

    /** Searches datasets with the server's defaults. */
    public RetrievalResult retrieve(String question, Collection<String> datasetIds) {
        return retrieve(new RetrievalQuery(question).datasetIds(datasetIds));
    }

    /** Searches datasets. */
    public RetrievalResult retrieve(RetrievalQuery query) {
        return RetrievalResult.search(gateway, query);
    }

    /** Creates a chat with the server's defaults, which answers from these datasets. */
    public Chat createChat(String name, Collection<String> datasetIds) {
        return createChat(new ChatOptions(name).datasetIds(datasetIds));
    }

    /** Creates a chat. */
    public Chat createChat(ChatOptions options) {
        return chats.create(options);
    }

    /** The first page of the chats, the newest first. */
    public Page<Chat> listChats() {
        return listChats(new ChatQuery());
    }

    /** A page of the chats; servers refuse an id or a name that no chat has. */
    public Page<Chat> listChats(ChatQuery query) {
        return chats.listing().page(query.values());
    }

    /** All chats, fetched page by page as they are walked through. */
    public Pages<Chat> chats() {
        return chats(new ChatQuery());
    }

    /** All chats that the query selects, from its page on, fetched as they are walked through. */
    public Pages<Chat> chats(ChatQuery query) {
        return chats.listing().all(query.values());
    }

    /**
     * The chat of this name.
     *
     * @throws NotFoundException when there is none
     */
    public Chat getChat(String name) {
        return chats.get("name", name);
    }

    /**
     * Deletes chats with their sessions. No ids delete nothing.
     *
     * @throws io.ragstone.sdk.error.DataException when some were not there; the others are gone then
     */
    public void deleteChats(Collection<String> ids) {
        chats.delete(ids);
    }

    /** Deletes <strong>all</strong> of your chats with their sessions. */
    public void deleteAllChats() {
        chats.deleteAll();
    }

    /** The file manager: folders and files that belong to no dataset, and their links to datasets. */
    public RemoteFiles files() {
        return files;
    }

    /** GET of a path below the API, such as {@code /datasets}; the answer is given as it is, errors included. */
    public ApiResponse get(String path) {
        return get(path, Map.of());
    }

    /** GET of a path below the API; query parameters that are null are left out, collections are repeated. */
    public ApiResponse get(String path, Map<String, ? extends @Nullable Object> query) {
        return raw.get(path, query);
    }

    /** POST of a JSON body (a map, a Jackson tree, any bean, or nothing) to a path below the API. */
    public ApiResponse post(String path, @Nullable Object body) {
        return raw.send("POST", path, body);
    }

    /** POST of files, as a form whose parts all have the name that RAGFlow expects, to a path below the API. */
    public ApiResponse postFiles(String path, List<FilePart> files) {
        return raw.postFiles(path, files);
    }

    /** PUT of a JSON body to a path below the API. */
    public ApiResponse put(String path, @Nullable Object body) {
        return raw.send("PUT", path, body);
    }

    /** DELETE of a path below the API, without a body. */
    public ApiResponse delete(String path) {
        return delete(path, null);
    }

    /** DELETE of a path below the API. */
    public ApiResponse delete(String path, @Nullable Object body) {
        return raw.send("DELETE", path, body);
    }

    /** The low-level client below, for any other path of the server and for the generated classes. */
    public ApiClient client() {
        return gateway.client();
    }

    /** Ends the connections; not those of an OkHttp client that was given. */
    @Override
    public void close() {
        client().close();
    }
}
