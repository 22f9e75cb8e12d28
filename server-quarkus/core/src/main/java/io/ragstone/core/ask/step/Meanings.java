package io.ragstone.core.ask.step;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What questions mean, to the model of the first of the knowledge bases that they are asked.
 *
 * @param embedders remember the latest questions, so that none is embedded twice
 */
public record Meanings(Embedders embedders) {
    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

    /** Empty where nobody can tell. */
    public Optional<Vector> of(Inquiry inquiry) {
        List<KnowledgeBase> bases = inquiry.bases().get();
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(embedders
                    .get(inquiry.tenantId(), bases.getFirst().embeddingModel())
                    .embed(List.of(inquiry.text()))
                    .getFirst());
        } catch (CoreException e) {
            LOG.warn("Questions that mean the same are not found.", e);
            return Optional.empty();
        }
    }
}
