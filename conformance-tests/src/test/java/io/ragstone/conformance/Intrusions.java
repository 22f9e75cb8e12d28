package io.ragstone.conformance;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static io.ragstone.conformance.ragflow.Given.chunkPath;
import static io.ragstone.conformance.ragflow.Given.chunks;
import static io.ragstone.conformance.ragflow.Given.document;
import static io.ragstone.conformance.ragflow.Given.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.server.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All ways in which an intruder can put another tenant's ids into a request, and what each has to be told. */
final class Intrusions {
    /**
     * One way.
     *
     * @param operation the operation
     * @param what which id is another tenant's
     * @param refusal what it has to say
     * @param call the request, under the intruder's key
     */
    record Attempt(String operation, String what, String refusal, Function<Http, Answer> call) {}

    /**
     * What a tenant has.
     *
     * @param account whose it is
     * @param dataset a dataset
     * @param document a document in it
     * @param chunk a chunk of that
     * @param session a session of a chat
     */
    record Property(Account account, String dataset, String document, String chunk, Chats.Session session) {}

    private final Account owner;
    private final Account intruder;
    private final String dataset;
    private final String document;
    private final String chunk;
    private final Chats.Session session;
    private final Chats.Session ownSession;
    private final String notMine;
    private final String ownDataset;
    private final String ownDocument;
    private final String ownChunk;
    private final List<Attempt> attempts = new ArrayList<>();

    private Intrusions(Property wanted, Property own) {
        owner = wanted.account();
        intruder = own.account();
        dataset = wanted.dataset();
        document = wanted.document();
        chunk = wanted.chunk();
        notMine = "You don't own the dataset " + dataset + ".";
        ownDataset = own.dataset();
        ownDocument = own.document();
        ownChunk = own.chunk();
        session = wanted.session();
        ownSession = own.session();
    }

    static List<Attempt> on(Property wanted, Property own) {
        Intrusions all = new Intrusions(wanted, own);
        all.onDatasets();
        all.onDocuments();
        all.onParsing();
        all.onChunks();
        all.onMetadata();
        all.onChats();
        all.onSessions();
        all.onTheRest();
        all.attempts.addAll(AccountIntrusions.on(wanted.account(), own.account()));
        return List.copyOf(all.attempts);
    }

    private void onDatasets() {
        String lacks = "User '" + intruder.tenantId() + "' lacks permission for dataset";
        attempt("ragflowListDatasets", "id", lacks + " '" + dataset + "'", api -> api.get(DATASETS + "?id=" + dataset));
        attempt(
                "ragflowUpdateDataset",
                "dataset",
                lacks + " '" + dataset + "'",
                api -> api.put(DATASETS + "/" + dataset, Json.object("name", "taken")));
        attempt(
                "ragflowDeleteDatasets",
                "ids",
                lacks + "s: '" + dataset + "'",
                api -> api.delete(DATASETS, Json.object("ids", List.of(ownDataset, dataset))));
        String reindexing = DATASETS + "/" + dataset + "/reindex";
        attempt(
                "ragflowReindexDataset",
                "dataset",
                lacks + " '" + dataset + "'",
                api -> api.post(reindexing, Json.object("embedding_model", "all-MiniLM-L6-v2@Builtin")));
        attempt("ragflowGetReindexing", "dataset", lacks + " '" + dataset + "'", api -> api.get(reindexing));
        attempt("ragflowCancelReindexing", "dataset", lacks + " '" + dataset + "'", api -> api.delete(reindexing));
    }

    private void onDocuments() {
        JsonNode rename = Json.object("name", "taken.txt");
        attempt(
                "ragflowUploadDocuments",
                "dataset",
                "Can't find the dataset with ID " + dataset + "!",
                api -> api.upload(documents(dataset), Multipart.file("smuggled.txt", "x")));
        attempt("ragflowListDocuments", "dataset", notMine + " ", api -> api.get(documents(dataset)));
        attempt(
                "ragflowListDocuments",
                "id",
                "You don't own the document " + document + ".",
                api -> api.get(documents(ownDataset) + "?id=" + document));
        attempt("ragflowDeleteDocuments", "dataset", notMine + " ", api -> api.delete(documents(dataset)));
        attempt(
                "ragflowDeleteDocuments",
                "ids",
                "Documents not found: ['" + document + "']",
                api -> api.delete(documents(ownDataset), Json.object("ids", List.of(document))));
        attempt(
                "ragflowDownloadDocument",
                "dataset",
                "You do not own the dataset " + dataset + ".",
                api -> api.get(document(dataset, document)));
        attempt(
                "ragflowDownloadDocument",
                "document",
                "The dataset not own the document " + document + ".",
                api -> api.get(document(ownDataset, document)));
        attempt(
                "ragflowUpdateDocument",
                "dataset",
                "You don't own the dataset.",
                api -> api.put(document(dataset, document), rename));
        attempt(
                "ragflowUpdateDocument",
                "document",
                "The dataset doesn't own the document.",
                api -> api.put(document(ownDataset, document), rename));
    }

    private void onParsing() {
        JsonNode documentIds = Json.object("document_ids", List.of(document));
        attempt("ragflowParseDocuments", "dataset", notMine, api -> api.post(parsing(dataset), documentIds));
        attempt(
                "ragflowParseDocuments",
                "document_ids",
                "Documents not found: ['" + document + "']",
                api -> api.post(parsing(ownDataset), documentIds));
        attempt("ragflowStopParsingDocuments", "dataset", notMine, api -> api.delete(parsing(dataset), documentIds));
        attempt(
                "ragflowStopParsingDocuments",
                "document_ids",
                "You don't own the document " + document + ".",
                api -> api.delete(parsing(ownDataset), documentIds));
    }

    private void onChunks() {
        JsonNode text = Json.object("content", "smuggled");
        attempt("ragflowCreateChunk", "dataset", notMine, api -> api.post(chunks(dataset, document), text));
        attempt(
                "ragflowCreateChunk",
                "document",
                "You don't own the document " + document + ".",
                api -> api.post(chunks(ownDataset, document), text));
        attempt("ragflowListChunks", "dataset", notMine, api -> api.get(chunks(dataset, document)));
        attempt(
                "ragflowListChunks",
                "document",
                "You don't own the document " + document + ".",
                api -> api.get(chunks(ownDataset, document)));
        attempt(
                "ragflowListChunks",
                "id",
                "Chunk not found: " + ownDataset + "/" + chunk,
                api -> api.get(chunks(ownDataset, ownDocument) + "?id=" + chunk));
        attempt(
                "ragflowUpdateChunk",
                "dataset and document",
                notMine,
                api -> api.put(chunkPath(dataset, document, ownChunk), text));
        attempt(
                "ragflowUpdateChunk",
                "all",
                "Can't find this chunk " + chunk,
                api -> api.put(chunkPath(dataset, document, chunk), text));
        attempt(
                "ragflowUpdateChunk",
                "document",
                "Can't find this chunk " + chunk,
                api -> api.put(chunkPath(ownDataset, document, chunk), text));
        attempt(
                "ragflowUpdateChunk",
                "chunk",
                "Can't find this chunk " + chunk,
                api -> api.put(chunkPath(ownDataset, ownDocument, chunk), text));
        attempt(
                "ragflowDeleteChunks",
                "dataset",
                notMine,
                api -> api.delete(chunks(dataset, document), Json.object("chunk_ids", List.of(chunk))));
        attempt("ragflowDeleteChunks", "all of a dataset", notMine, api -> api.delete(chunks(dataset, document)));
        attempt(
                "ragflowDeleteChunks",
                "document",
                "Can't find the document with ID " + document + "!",
                api -> api.delete(chunks(ownDataset, document), Json.object("chunk_ids", List.of(chunk))));
        attempt(
                "ragflowDeleteChunks",
                "chunk_ids",
                "rm_chunk deleted chunks 0, expect 1",
                api -> api.delete(chunks(ownDataset, ownDocument), Json.object("chunk_ids", List.of(chunk))));
    }

    private void onMetadata() {
        String metadata = DATASETS + "/" + dataset + "/metadata/";
        JsonNode steal = Json.object("updates", List.of(Json.object("key", "author", "value", "intruder")));
        attempt("ragflowSummariseMetadata", "dataset", notMine + " ", api -> api.get(metadata + "summary"));
        attempt("ragflowUpdateMetadata", "dataset", notMine + " ", api -> api.post(metadata + "update", steal));
        attempt(
                "ragflowUpdateMetadata",
                "document_ids",
                "These documents do not belong to dataset " + ownDataset + ": " + document,
                api -> api.post(
                        DATASETS + "/" + ownDataset + "/metadata/update",
                        Json.object("selector", Json.object("document_ids", List.of(ownDocument, document)))));
    }

    private void onChats() {
        String chat = session.chat();
        JsonNode withDataset = Json.object("name", "stolen", "dataset_ids", List.of(ownDataset, dataset));
        attempt(
                "ragflowCreateChat",
                "dataset_ids",
                "You don't own the dataset " + dataset,
                api -> api.post(Chats.CHATS, withDataset));
        attempt("ragflowListChats", "id", "The chat doesn't exist", api -> api.get(Chats.CHATS + "?id=" + chat));
        attempt(
                "ragflowUpdateChat",
                "chat",
                "You do not own the chat",
                api -> api.put(Chats.path(chat), Json.object("name", "stolen")));
        attempt(
                "ragflowUpdateChat",
                "dataset_ids",
                "You don't own the dataset " + dataset,
                api -> api.put(Chats.path(ownSession.chat()), withDataset));
        attempt(
                "ragflowDeleteChats",
                "ids",
                "Assistant(" + chat + ") not found.",
                api -> api.delete(Chats.CHATS, Json.object("ids", List.of(chat))));
        attempt(
                "ragflowCreateChatCompletion",
                "chat",
                "You don't own the chat " + chat,
                api -> new Chats(api).complete(chat, "What is the secret?", "stream", false));
    }

    private void onSessions() {
        String chat = session.chat();
        attempt(
                "ragflowCreateChatSession",
                "chat",
                "You do not own the assistant.",
                api -> api.post(Chats.sessions(chat), Json.object("name", "stolen")));
        attempt(
                "ragflowListChatSessions",
                "chat",
                "You don't own the assistant " + chat + ".",
                api -> api.get(Chats.sessions(chat)));
        attempt(
                "ragflowUpdateChatSession",
                "chat and session",
                "You do not own the session",
                api -> api.put(session.path(), Json.object("name", "stolen")));
        attempt(
                "ragflowUpdateChatSession",
                "session",
                "Session does not exist",
                api -> api.put(Chats.sessions(ownSession.chat()) + "/" + session.id(), Json.object("name", "stolen")));
        attempt(
                "ragflowDeleteChatSessions",
                "chat",
                "You don't own the chat",
                api -> api.delete(Chats.sessions(chat), Json.object("ids", List.of(session.id()))));
        attempt(
                "ragflowDeleteChatSessions",
                "ids",
                "The chat doesn't own the session " + session.id(),
                api -> api.delete(Chats.sessions(ownSession.chat()), Json.object("ids", List.of(session.id()))));
        attempt(
                "ragflowConverse",
                "chat",
                "You don't own the chat " + chat,
                api -> new Chats(api).ask(session, "What is the secret?"));
        attempt(
                "ragflowConverse",
                "session_id",
                "You don't own the session " + session.id(),
                api -> new Chats(api).ask(new Chats.Session(ownSession.chat(), session.id()), "What is the secret?"));
    }

    private void onTheRest() {
        attempt(
                "ragflowRetrieve",
                "dataset_ids",
                notMine,
                api -> retrieve(api, List.of(ownDataset, dataset), List.of()));
        attempt(
                "ragflowRetrieve",
                "document_ids",
                "The datasets don't own the document " + document,
                api -> retrieve(api, List.of(ownDataset), List.of(document)));
        attempt(
                "ragflowSetTenantInfo",
                "tenant_id",
                "No authorization.",
                api -> intruder.session()
                        .post(
                                "/v1/user/set_tenant_info",
                                Json.object(
                                        "tenant_id",
                                        owner.tenantId(),
                                        "llm_id",
                                        "stolen",
                                        "embd_id",
                                        "all-MiniLM-L6-v2@Builtin",
                                        "img2txt_id",
                                        "",
                                        "asr_id",
                                        "")));
    }

    private void attempt(String operation, String what, String refusal, Function<Http, Answer> call) {
        attempts.add(new Attempt(operation, what, refusal, call));
    }

    private static String parsing(String dataset) {
        return DATASETS + "/" + dataset + "/chunks";
    }

    private static Answer retrieve(Http api, List<String> datasets, List<String> documents) {
        return api.post(
                "/api/v1/retrieval",
                Json.object("question", "stolen", "dataset_ids", datasets, "document_ids", documents));
    }
}
