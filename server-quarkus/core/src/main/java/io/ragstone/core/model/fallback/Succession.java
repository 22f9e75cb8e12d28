package io.ragstone.core.model.fallback;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Models that are asked one after the other until one answers. When none does, the first one's reason is told. */
record Succession<M>(List<M> models, Function<M, String> name) {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

    /** @param goOn whether another one may be asked after a failure */
    <T> T ask(Function<M, T> question, BooleanSupplier goOn) {
        @Nullable CoreException first = null;
        for (M model : models) {
            if (first != null) {
                LOG.warn("{} steps in. {}", name.apply(model), first.getMessage());
            }
            try {
                return question.apply(model);
            } catch (CoreException e) {
                if (e.code() == ErrorCode.CANCELLED || !goOn.getAsBoolean()) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        throw first == null ? new CoreException(ErrorCode.INTERNAL, "There is no model to ask.") : first;
    }
}
