package io.ragstone.core.wiki.patch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was put into a page by hand.
 *
 * @param claimId where it comes from; no other patch of the knowledge base has it
 * @param section the heading that it stands under
 * @param confidence how sure its maker is, from 0 to 1
 * @param createdBy null when that is not known
 */
public record Patch(
        UUID tenantId,
        UUID knowledgeBaseId,
        String slug,
        String claimId,
        String section,
        String content,
        double confidence,
        @Nullable UUID createdBy,
        Instant createdAt) {
    boolean saysTheSameAs(Patch other) {
        return slug.equals(other.slug) && section.equals(other.section) && content.equals(other.content);
    }
}
