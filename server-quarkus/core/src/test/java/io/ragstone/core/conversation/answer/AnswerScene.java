package io.ragstone.core.conversation.answer;

import io.ragstone.core.call.Ids;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.SampleAssistants;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.WordEmbedder;
import io.ragstone.core.search.FakePassageIndex;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.QuestionRewriting;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.search.SearchService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A knowledge base about a harbour, an assistant that knows it, and a model that says what a test wants. */
abstract class AnswerScene {
    final Ids ids = new Ids(Clock.systemUTC());
    final UUID tenant = ids.next();
    final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "Harbour");
    final FakeDocumentStore documents = new FakeDocumentStore();
    final FakeChunkStore chunks = new FakeChunkStore();
    final FakePassageIndex index = new FakePassageIndex();
    final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    final Document ferries = new SampleDocuments(ids).named(tenant, base.id(), "ferries.txt");
    final Document fares = new SampleDocuments(ids).named(tenant, base.id(), "fares.txt");
    final Assistant assistant = new SampleAssistants(ids).knowing(tenant, base.id());
    final List<AnswerEvent> events = new ArrayList<>();

    AnswerScene() {
        bases.insert(base);
        documents.insert(ferries);
        documents.insert(fares);
        put(ferries, "The ferry to Norby leaves the second pier at noon.", 0);
        put(ferries, "In winter no ferry leaves on Sundays.", 1);
        put(fares, "A ticket for the ferry costs twelve euros.", 0);
    }

    private void put(Document document, String text, int place) {
        EmbeddedChunk made = new SamplePassages(tenant, base.id(), document.id())
                .of(text)
                .titled(document.name())
                .at(place)
                .done();
        chunks.put(
                IndexKey.of(base),
                new EmbeddedChunk(
                        made.chunk(), new WordEmbedder().embed(List.of(text)).get(0), document.name()));
    }

    AnswerService answering(ChatModel model) {
        return new AnswerService((tenantId, name) -> model, searching(), new TokenCounter());
    }

    PassageSearch searching() {
        SearchService search = new SearchService(
                index,
                new IndexFollower(chunks, index),
                chunks,
                documents,
                bases,
                (tenantId, name) -> new WordEmbedder(),
                (tenantId, name) -> {
                    throw CoreException.invalid("There is no reranker.");
                });
        return new PassageSearch(
                bases,
                documents,
                search,
                new QuestionRewriting(tenantId -> Optional.empty()),
                (tenantId, name) -> new WordEmbedder());
    }

    Answer ask(ChatModel model, Assistant whom, String question, ChatMessage... history) {
        return answering(model)
                .answer(
                        new AnswerCommand(whom, List.of(history), question, Map.of(), null),
                        new Cancellation(),
                        events::add);
    }

    /** What was said while it was made. */
    String told() {
        StringBuilder told = new StringBuilder();
        for (AnswerEvent event : events) {
            if (event instanceof AnswerEvent.Text text) {
                told.append(text.more());
            }
        }
        return told.toString();
    }

    Assistant with(Prompt prompt) {
        return with(assistant, prompt, assistant.retrieval());
    }

    Assistant with(Retrieval retrieval) {
        return with(assistant, assistant.prompt(), retrieval);
    }

    private static Assistant with(Assistant a, Prompt prompt, Retrieval retrieval) {
        return new Assistant(
                a.id(),
                a.tenantId(),
                a.createdBy(),
                a.name(),
                a.avatar(),
                a.description(),
                a.knowledgeBaseIds(),
                a.model(),
                a.settings(),
                prompt,
                retrieval,
                a.extras(),
                a.createdAt(),
                a.updatedAt());
    }

    static ChatMessage user(String text) {
        return new ChatMessage(Role.USER, text);
    }

    static ChatMessage said(String text) {
        return new ChatMessage(Role.ASSISTANT, text);
    }
}
