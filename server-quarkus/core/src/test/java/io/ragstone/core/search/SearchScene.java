package io.ragstone.core.search;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.SearchResult.Passage;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Two knowledge bases with three documents, and a search over them that needs no engine. */
abstract class SearchScene {
    final Ids ids = new Ids(Clock.systemUTC());
    final UUID tenant = ids.next();
    final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "Harbour");
    final KnowledgeBase other = new SampleKnowledgeBases(ids).named(tenant, "Bakery");
    final IndexKey key = IndexKey.of(base);
    final FakeDocumentStore documents = new FakeDocumentStore();
    final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    final FakeChunkStore chunks = new FakeChunkStore();
    final FakePassageIndex index = new FakePassageIndex();
    final Document ferries = document(base, "ferries.txt");
    final Document trains = document(base, "trains.txt");
    final Document bread = document(other, "bread.txt");
    final FakeReranker reranker = new FakeReranker();
    final SearchService search = new SearchService(
            index,
            new IndexFollower(chunks, index),
            chunks,
            documents,
            bases,
            (tenantId, model) -> new PointingEmbedder(),
            (tenantId, model) -> reranker);

    /** Looks straight ahead, whatever it reads; passages point where a test wants them. */
    static final class PointingEmbedder implements Embedder {
        @Override
        public String model() {
            return "bge@Builtin";
        }

        @Override
        public int dimensions() {
            return 4;
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            return texts.stream().map(text -> SamplePassages.direction(0)).toList();
        }

        @Override
        public double trust(String text) {
            return 1;
        }

        @Override
        public double unrelated() {
            return .5;
        }
    }

    void put(SamplePassages.Draft draft) {
        EmbeddedChunk chunk = draft.done();
        chunks.put(key, chunk);
    }

    SamplePassages of(Document document) {
        return new SamplePassages(tenant, document.knowledgeBaseId(), document.id());
    }

    Document document(KnowledgeBase where, String name) {
        Document document = new SampleDocuments(ids).named(tenant, where.id(), name);
        documents.insert(document);
        return document;
    }

    static List<String> contents(SearchResult found) {
        return found.passages().stream()
                .map(Passage::chunk)
                .map(chunk -> chunk.content())
                .toList();
    }
}
