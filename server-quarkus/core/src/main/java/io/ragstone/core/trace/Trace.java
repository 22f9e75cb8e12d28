package io.ragstone.core.trace;

import java.util.List;
import java.util.UUID;

/**
 * A piece of work that is over.
 *
 * @param whole the work itself
 * @param steps its parts, as they ended
 */
public record Trace(UUID tenantId, Step whole, List<Step> steps) {
    public Trace {
        steps = List.copyOf(steps);
    }
}
