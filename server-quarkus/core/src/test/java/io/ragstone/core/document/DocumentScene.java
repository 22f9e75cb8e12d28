package io.ragstone.core.document;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.document.DocumentService.Upload;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One knowledge base and the service of its documents, over fakes. */
public final class DocumentScene {
    public final MovableClock clock = new MovableClock(SampleDocuments.MONDAY);
    public final Ids ids = new Ids(clock);
    public final UUID tenant = ids.next();
    public final CallContext call =
            new CallContext(new Principal.SessionUser(tenant, tenant, "ada@example.org"), "test", "1");
    public final FakeTransactions transactions = new FakeTransactions();
    public final FakeDocumentStore documents = new FakeDocumentStore();
    public final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    public final FakeChunkStore chunks = new FakeChunkStore();
    public final FakeBlobStore blobs = new FakeBlobStore();
    public final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "Harbour");
    public final DocumentService service = new DocumentService(
            documents,
            chunks,
            bases,
            blobs,
            new DocumentRemoval(
                    bases, documents, chunks, (tenantId, document) -> false, blobs, new NoLinks(), transactions),
            new NoLinks(),
            transactions,
            ids,
            clock);

    public DocumentScene() {
        bases.insert(base);
    }

    public Document uploaded(String name) throws IOException {
        ByteArrayInputStream content = new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8));
        return service.upload(call, base, new Upload(name, "local", "naive", content));
    }
}
