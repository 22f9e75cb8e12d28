package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.FilePart;
import io.ragstone.client.api.RagflowDatasetsApi;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.metadata.MetadataCalls;
import io.ragstone.sdk.metadata.MetadataField;
import io.ragstone.sdk.metadata.MetadataOutcome;
import io.ragstone.sdk.metadata.MetadataUpdate;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.reindex.ReindexOptions;
import io.ragstone.sdk.reindex.Reindexing;
import io.ragstone.sdk.request.DataSetUpdate;
import io.ragstone.sdk.request.DocumentQuery;
import io.ragstone.sdk.request.RetrievalQuery;
import io.ragstone.sdk.wire.Gateway;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dataset (knowledge base): documents that are searched together. It shows what the server last said of it;
 * {@link #refresh} asks again. A field that the server did not give is {@code null}, a count is 0.
 *
 * <pre>{@code
 * DataSet dataset = rag.getDataset("handbook");
 * List<Document> documents = dataset.uploadDocuments(Path.of("rules.pdf"), Path.of("menu.txt"));
 * dataset.parseDocuments(documents.stream().map(Document::id).toList());
 * }</pre>
 */
public final class DataSet extends DataSetFields {
    private final Gateway gateway;
    private final DocumentCalls calls;
    private final ReindexCalls reindexCalls;
    private final MetadataCalls metadataCalls;

    DataSet(Gateway gateway, JsonNode json) {
        super(json);
        this.gateway = gateway;
        this.calls = new DocumentCalls(gateway, id());
        this.reindexCalls = new ReindexCalls(gateway, id());
        this.metadataCalls = new MetadataCalls(gateway, id());
    }

    /** Changes the dataset, and takes over what the server says of it then. */
    public DataSet update(DataSetUpdate update) {
        JsonNode answer = gateway.data(
                RagflowDatasetsApi.ragflowUpdateDatasetRequest(id()).json(update.values()));
        if (!answer.has("id")) {
            return refresh();
        }
        show(answer);
        return this;
    }

    /**
     * Asks the server for the dataset again.
     *
     * @throws NotFoundException when it is gone
     */
    public DataSet refresh() {
        show(DataSetLookup.find(gateway, "id", id())
                .orElseThrow(
                        () -> new NotFoundException("The dataset " + id() + " is gone.", ErrorDetails.noAnswer())));
        return this;
    }

    /** Deletes the dataset with all that is in it. */
    public void delete() {
        gateway.sendIds(RagflowDatasetsApi.ragflowDeleteDatasetsRequest(), "ids", List.of(id()));
    }

    /** Uploads files from disk under their own names; they are read while they are sent. */
    public List<Document> uploadDocuments(Path... files) {
        return uploadDocuments(Arrays.stream(files).map(FilePart::of).toList());
    }

    /** Uploads files, which may come from memory, from disk or from a stream. */
    public List<Document> uploadDocuments(List<FilePart> files) {
        return uploadDocuments(files, null);
    }

    /** Uploads files into a folder of the server's, such as {@code rules/2026}. */
    public List<Document> uploadDocuments(List<FilePart> files, @Nullable String parentPath) {
        return calls.upload(files, parentPath);
    }

    /** Uploads one file from memory. */
    public Document uploadDocument(String name, byte[] content) {
        return calls.upload(FilePart.of(name, content));
    }

    /** Uploads one file, such as {@code FilePart.of("export.csv", inputStream)}. */
    public Document uploadDocument(FilePart file) {
        return calls.upload(file);
    }

    /** The first page of the documents, the newest first. */
    public Page<Document> listDocuments() {
        return listDocuments(new DocumentQuery());
    }

    /** A page of the documents. */
    public Page<Document> listDocuments(DocumentQuery query) {
        return calls.listing().page(query.values());
    }

    /** All documents, fetched page by page as they are walked through. */
    public Pages<Document> documents() {
        return documents(new DocumentQuery());
    }

    /** All documents that the query selects, from its page on, fetched as they are walked through. */
    public Pages<Document> documents(DocumentQuery query) {
        return calls.listing().all(query.values());
    }

    /**
     * The document with this id.
     *
     * @throws NotFoundException when the dataset has none
     */
    public Document getDocument(String documentId) {
        return calls.get(documentId);
    }

    /** Deletes documents with their chunks. No ids delete nothing. */
    public void deleteDocuments(Collection<String> ids) {
        calls.delete(ids);
    }

    /** Deletes <strong>all</strong> documents of the dataset with their chunks. */
    public void deleteAllDocuments() {
        calls.deleteAll();
    }

    /** Parses documents and waits until all are through, stopped or failed. */
    public List<ParseResult> parseDocuments(Collection<String> ids) {
        return parseDocuments(ids, new ParseOptions());
    }

    /**
     * Parses documents and waits until all are through, stopped or failed; a document that fails is a result, not an
     * exception. The results come in the order of the ids.
     *
     * @throws io.ragstone.sdk.error.TimedOutException when it takes longer than the options allow; the server goes on
     */
    public List<ParseResult> parseDocuments(Collection<String> ids, ParseOptions options) {
        List<String> distinct = ids.stream().distinct().toList();
        asyncParseDocuments(distinct);
        return new ParseWatch(calls::get, options).await(distinct);
    }

    /** Has documents parsed, without waiting. What they had of chunks goes. */
    public void asyncParseDocuments(Collection<String> ids) {
        calls.parse(ids);
    }

    /** Stops the parsing of documents that are being parsed; what they have of chunks goes. */
    public void asyncCancelParseDocuments(Collection<String> ids) {
        calls.stopParsing(ids);
    }

    /** Makes all vectors anew by another model and waits; searches go on meanwhile. Only Ragstone knows this. */
    public Reindexing reindex(String embeddingModel) {
        return reindex(embeddingModel, new ReindexOptions());
    }

    /**
     * Makes all vectors anew and waits until that is done, cancelled or failed; a failure is a result, not an exception.
     *
     * @param embeddingModel {@code null} for the present one
     * @throws io.ragstone.sdk.error.TimedOutException when it takes longer than the options allow; the server goes on
     */
    public Reindexing reindex(@Nullable String embeddingModel, ReindexOptions options) {
        return reindexCalls.await(asyncReindex(embeddingModel), options);
    }

    /** Has all vectors made anew, by the present model when it is {@code null}, without waiting. */
    public Reindexing asyncReindex(@Nullable String embeddingModel) {
        return reindexCalls.start(embeddingModel);
    }

    /** How far the last reindexing is. */
    public Reindexing reindexing() {
        return reindexCalls.state();
    }

    /** Cancels the reindexing that is under way; the dataset stays as it is. */
    public Reindexing cancelReindexing() {
        return reindexCalls.cancel();
    }

    /**
     * The metadata that any of the documents has, by its name: its values, and how many documents have each. RAGFlow knows
     * this from version 0.23 on.
     */
    public Map<String, MetadataField> metadataSummary() {
        return metadataCalls.summary();
    }

    /**
     * Changes the metadata of all documents, or of those that the update selects; searches know it at once. RAGFlow knows
     * this from version 0.23 on.
     */
    public MetadataOutcome updateMetadata(MetadataUpdate update) {
        return metadataCalls.update(update);
    }

    /** Searches this dataset with the server's defaults. */
    public RetrievalResult retrieve(String question) {
        return RetrievalResult.search(gateway, new RetrievalQuery(question).datasetIds(List.of(id())));
    }

    @Override
    public String toString() {
        return "DataSet[" + id() + ", " + name() + "]";
    }
}
