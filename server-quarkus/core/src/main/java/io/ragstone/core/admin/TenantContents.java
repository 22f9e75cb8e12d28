package io.ragstone.core.admin;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileRemoval;
import io.ragstone.core.file.FileStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeService;
import java.util.List;
import java.util.UUID;

/** Everything that a tenant has put in: knowledge bases, assistants with what was said to them, and files. */
public final class TenantContents {
    private final KnowledgeBaseStore bases;
    private final KnowledgeService knowledge;
    private final AssistantService assistants;
    private final FileStore files;
    private final FileRemoval fileRemoval;

    public TenantContents(
            KnowledgeBaseStore bases,
            KnowledgeService knowledge,
            AssistantService assistants,
            FileStore files,
            FileRemoval fileRemoval) {
        this.bases = bases;
        this.knowledge = knowledge;
        this.assistants = assistants;
        this.files = files;
        this.fileRemoval = fileRemoval;
    }

    /** Removes all of the caller's tenant, one thing after the other: each is gone in full, or there in full. */
    public void remove(CallContext owner) {
        UUID tenant = owner.tenantId();
        for (UUID base : bases.ids(tenant)) {
            if (bases.find(tenant, base).isPresent()) {
                knowledge.delete(owner, List.of(base));
            }
        }
        assistants.deleteAll(owner);
        files.root(tenant).ifPresent(root -> removeFiles(owner, root));
    }

    private void removeFiles(CallContext owner, FileEntry root) {
        for (FileEntry entry : files.children(owner.tenantId(), List.of(root.id()))) {
            if (!entry.isRoot()) {
                fileRemoval.remove(owner, List.of(entry.id()));
            }
        }
        files.delete(owner.tenantId(), List.of(root.id()));
    }
}
