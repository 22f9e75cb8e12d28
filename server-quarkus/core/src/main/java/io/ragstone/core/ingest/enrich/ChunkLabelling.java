package io.ragstone.core.ingest.enrich;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives chunks keywords and questions: by the tenant's chat model where there is one. Keywords can be had without,
 * questions cannot.
 */
public final class ChunkLabelling {
    /** A model that failed so often in a row is not asked again for this document. */
    private static final int PATIENCE = 3;

    private final ChatModels models;
    private final StatisticalKeywords statistics = new StatisticalKeywords();

    public ChunkLabelling(ChatModels models) {
        this.models = models;
    }

    List<Chunk> label(List<Chunk> chunks, EnrichSettings settings, UUID tenant, Progress progress) {
        ChatModel model = models.ofTenant(tenant).orElse(null);
        if (model == null && settings.questions() > 0) {
            progress.say("No questions were made up: that needs a chat model, and none is set.");
        }
        if (model == null && settings.keywords() > 0) {
            progress.say("The keywords were chosen by counting words, since no chat model is set.");
        }
        Attempt attempt = new Attempt(model, settings, progress);
        List<Chunk> labelled = new ArrayList<>(chunks.size());
        for (Chunk chunk : chunks) {
            labelled.add(chunk.labelled(attempt.keywords(chunk), attempt.questions(chunk)));
        }
        attempt.report();
        return labelled;
    }

    private static List<String> joined(List<String> there, List<String> found) {
        Set<String> all = new LinkedHashSet<>(there);
        all.addAll(found);
        return List.copyOf(all);
    }

    /** The work on one document. */
    private final class Attempt {
        private final @Nullable ModelLabels asked;
        private final EnrichSettings settings;
        private final Progress progress;
        private int failures;
        private int inARow;
        private String reason = "";

        Attempt(@Nullable ChatModel model, EnrichSettings settings, Progress progress) {
            this.asked = model == null ? null : new ModelLabels(model);
            this.settings = settings;
            this.progress = progress;
        }

        List<String> keywords(Chunk chunk) {
            if (settings.keywords() == 0) {
                return chunk.keywords();
            }
            List<String> found = answer(model -> model.keywords(chunk.content(), settings.keywords()));
            return joined(
                    chunk.keywords(), found.isEmpty() ? statistics.of(chunk.content(), settings.keywords()) : found);
        }

        List<String> questions(Chunk chunk) {
            // A chunk that answers a question of its own needs no others.
            if (settings.questions() == 0 || !chunk.questions().isEmpty()) {
                return chunk.questions();
            }
            return answer(model -> model.questions(chunk.content(), settings.questions()));
        }

        private List<String> answer(Asking asking) {
            ModelLabels model = asked;
            if (model == null || inARow >= PATIENCE) {
                return List.of();
            }
            progress.alive();
            try {
                List<String> found = asking.ask(model);
                inARow = 0;
                return found;
            } catch (CoreException e) {
                failures++;
                inARow++;
                reason = e.getMessage();
                return List.of();
            }
        }

        void report() {
            if (failures == 0) {
                return;
            }
            String rest = settings.keywords() > 0 ? " Keywords were then chosen by counting words." : "";
            progress.say("The chat model failed " + failures + (failures == 1 ? " time" : " times") + " and was "
                    + (inARow >= PATIENCE ? "not asked any more: " : "asked again: ") + reason + rest);
        }
    }

    private interface Asking {
        List<String> ask(ModelLabels model);
    }
}
