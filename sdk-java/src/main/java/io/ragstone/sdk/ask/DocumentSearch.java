package io.ragstone.sdk.ask;

import io.ragstone.client.ApiRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are listed; all unless something is said.
 *
 * <pre>{@code
 * shop.documents(new DocumentSearch().knowledgeBase(base.id()).status(DocumentStatus.FAILED));
 * }</pre>
 */
public final class DocumentSearch {
    private @Nullable String knowledgeBase;
    private @Nullable String status;
    private @Nullable String type;
    private @Nullable String words;

    /** All documents. */
    public DocumentSearch() {}

    /** Only those of this knowledge base. */
    public DocumentSearch knowledgeBase(String id) {
        knowledgeBase = id;
        return this;
    }

    /** Only those that have come so far. */
    public DocumentSearch status(DocumentStatus wanted) {
        status = wanted.word();
        return this;
    }

    /** Only those that came so, such as {@code text} or {@code file}. */
    public DocumentSearch type(String wanted) {
        type = wanted;
        return this;
    }

    /** Only those that have this in the names of their files. */
    public DocumentSearch named(String part) {
        words = part;
        return this;
    }

    ApiRequest on(ApiRequest request) {
        return request.query("knowledge_base_id", knowledgeBase)
                .query("status", status)
                .query("doc_type", type)
                .query("q", words);
    }
}
