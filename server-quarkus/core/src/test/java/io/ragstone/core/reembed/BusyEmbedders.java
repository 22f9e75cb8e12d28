package io.ragstone.core.reembed;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Embedders during whose work something happens. */
final class BusyEmbedders implements Embedders {
    /** What happens while one batch after the other is embedded. */
    final Deque<Runnable> meanwhile = new ArrayDeque<>();

    /** The texts that were embedded. */
    final List<String> texts = new ArrayList<>();

    /** Something that can happen: the provider fails. */
    void fail() {
        throw new CoreException(ErrorCode.UNAVAILABLE, "The provider has failed. Try again later.");
    }

    @Override
    public Embedder get(UUID tenantId, String model) {
        return new NamedEmbedder(model) {
            @Override
            public List<Vector> embed(List<String> wanted) {
                List<Vector> vectors = super.embed(wanted);
                if (!meanwhile.isEmpty()) {
                    meanwhile.removeFirst().run();
                }
                texts.addAll(wanted);
                return vectors;
            }
        };
    }
}
