package io.ragstone.benchmarks.answers;

import io.ragstone.adapters.lucene.LucenePassageIndex;
import io.ragstone.adapters.lucene.LuceneSettings;
import io.ragstone.adapters.onnx.OnnxEmbedders;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.answer.AnswerCommand;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.core.conversation.answer.PassageSearch;
import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.document.ChunkEmbedding;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBase.Permission;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.embedding.QuestionEmbedders;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.QuestionRewriting;
import io.ragstone.core.search.SearchService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An assistant that knows the sample documents, with the packaged embedding model and the settings nobody changed. */
final class SampleAssistant implements AutoCloseable {
    private static final UUID TENANT = new UUID(0x1000L, 0x8000000000000001L);
    private static final UUID BASE = new UUID(0x1000L, 0x8000000000000002L);
    private static final Instant MADE = Instant.parse("2026-03-02T08:30:00Z");
    private static final int CACHED_QUESTIONS = 100;

    private final OnnxEmbedders models = new OnnxEmbedders();
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final KnowledgeBase base = base();
    private final LucenePassageIndex index;
    private final AnswerService answers;

    /** @param folder an empty one, for the index */
    SampleAssistant(Path folder, int chunkTokens) throws IOException {
        index = new LucenePassageIndex(LuceneSettings.in(folder), Clock.systemUTC());
        FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
        bases.insert(base);
        learn(new SampleDocuments(base, chunkTokens));
        Embedders embedders = (tenant, model) -> embedder();
        SearchService search = new SearchService(
                index,
                new IndexFollower(chunks, index),
                chunks,
                documents,
                bases,
                new QuestionEmbedders(embedders, CACHED_QUESTIONS),
                (tenant, model) -> {
                    throw CoreException.notFound("There is no model that reranks.");
                });
        PassageSearch passages = new PassageSearch(
                bases, documents, search, new QuestionRewriting(tenant -> Optional.empty()), embedders);
        answers = new AnswerService((tenant, name) -> new ExtractiveChat(), passages, new TokenCounter());
    }

    private void learn(SampleDocuments samples) throws IOException {
        for (String name : SampleDocuments.NAMES) {
            Document document = samples.document(name);
            documents.insert(document);
            List<EmbeddedChunk> embedded =
                    ChunkEmbedding.of(embedder(), document).embed(samples.chunks(document), name);
            embedded.forEach(chunk -> chunks.put(IndexKey.of(base), chunk));
        }
    }

    private Embedder embedder() {
        return models.find(ModelCatalogue.DEFAULT_EMBEDDING).orElseThrow();
    }

    /** Asks what comes before it, too, since a conversation has both sides. */
    Judged ask(Asked asked) {
        List<ChatMessage> history = new ArrayList<>();
        for (String earlier : asked.earlier()) {
            Answer said = answer(history, earlier);
            history.add(new ChatMessage(Role.USER, earlier));
            history.add(new ChatMessage(Role.ASSISTANT, said.text()));
        }
        return new Judged(asked, answer(history, asked.question()));
    }

    private Answer answer(List<ChatMessage> history, String question) {
        return answers.answer(
                new AnswerCommand(assistant(), history, question, Map.of(), null), new Cancellation(), event -> {});
    }

    private static Assistant assistant() {
        return new Assistant(
                TENANT,
                TENANT,
                TENANT,
                "Counter",
                null,
                null,
                List.of(BASE),
                null,
                Settings.NONE,
                Prompt.DEFAULT,
                Retrieval.DEFAULT,
                Map.of(),
                MADE,
                MADE);
    }

    private static KnowledgeBase base() {
        return new KnowledgeBase(
                BASE,
                TENANT,
                TENANT,
                "Hallan Sound Ferries",
                null,
                null,
                "English",
                ModelCatalogue.DEFAULT_EMBEDDING,
                Permission.ME,
                "naive",
                null,
                0,
                false,
                true,
                List.of(),
                MADE,
                MADE);
    }

    @Override
    public void close() {
        index.close();
        models.close();
    }
}
