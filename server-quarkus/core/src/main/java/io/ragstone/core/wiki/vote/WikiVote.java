package io.ragstone.core.wiki.vote;

import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Cancellation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chooses the page of a wiki that answers a question, where there is one beyond doubt. */
public interface WikiVote {
    /**
     * The page that the question's words and its meaning agree on; where they do not, the one that the tenant's chat model
     * chooses of theirs, if that can. Only pages that passed their check and whose sources still say what they said.
     *
     * @param bases knowledge bases of this tenant; those without a wiki are passed over
     */
    Optional<WikiHit> vote(UUID tenantId, List<KnowledgeBase> bases, String question, Cancellation cancellation);

    /**
     * A number that rises, in the same transaction, with every change to the pages of one of these knowledge bases. It
     * says nothing of the documents.
     */
    long revision(UUID tenantId, Collection<UUID> knowledgeBaseIds);
}
