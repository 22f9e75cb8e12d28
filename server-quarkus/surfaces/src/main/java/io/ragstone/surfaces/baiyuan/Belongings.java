package io.ragstone.surfaces.baiyuan;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.knowledge.NewKnowledgeBase;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanIds;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanRefusal;
import io.ragstone.surfaces.boundary.CurrentCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is the tenant's own, by the ids in a request. What is another's is not there. */
@ApplicationScoped
public class Belongings {
    private static final String DEFAULT_NAME = "default";

    /** The language of knowledge bases of which nobody has said it. */
    static final String LANGUAGE = "English";

    private final CurrentCall call;
    private final KnowledgeService bases;
    private final DocumentService documents;

    Belongings(CurrentCall call, KnowledgeService bases, DocumentService documents) {
        this.call = call;
        this.bases = bases;
        this.documents = documents;
    }

    public KnowledgeBase knowledgeBase(String id) {
        return bases.findOwn(call.context(), BaiyuanIds.read(id))
                .orElseThrow(() -> BaiyuanRefusal.notFound("There is no such knowledge base."));
    }

    /** The default one where none is named; it is made when the first thing comes for it. */
    public KnowledgeBase knowledgeBaseOrUsual(@Nullable String id) {
        return id == null ? bases.usual(call.context(), usual()) : knowledgeBase(id);
    }

    private static NewKnowledgeBase usual() {
        return new NewKnowledgeBase(
                DEFAULT_NAME,
                null,
                null,
                LANGUAGE,
                null,
                KnowledgeBase.Permission.ME,
                "naive",
                null,
                false,
                true,
                true,
                List.of());
    }

    public Document document(String id) {
        return documents
                .find(call.context(), BaiyuanIds.read(id))
                .orElseThrow(() -> BaiyuanRefusal.notFound("There is no such document."));
    }

    public KnowledgeBase knowledgeBaseOf(Document document) {
        return knowledgeBase(document.knowledgeBaseId().toString());
    }
}
