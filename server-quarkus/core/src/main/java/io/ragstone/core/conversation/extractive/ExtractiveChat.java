package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.extractive.Scoring.Ranking;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Grounds;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.provider.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with the sentences of the sources that fit a question best, each with its citation, and says so when none does.
 * It invents nothing, needs no key, and gives the same answer every time.
 */
public final class ExtractiveChat implements ChatModel {
    private static final Pattern WORD_END = Pattern.compile("(?<=\\s)|(?<=[\u3002\uff0c\u3001\uff1b\uff01\uff1f])");
    private static final Logger LOG = LoggerFactory.getLogger(ExtractiveChat.class);

    @Override
    public String model() {
        return ModelCatalogue.DEFAULT_CHAT;
    }

    @Override
    public boolean obeys() {
        return false;
    }

    @Override
    public String answer(List<ChatMessage> messages) {
        throw new CoreException(
                ErrorCode.UNSUPPORTED, model() + " only quotes documents. Choose another chat model for this.");
    }

    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        for (String piece : pieces(request)) {
            for (String word : WORD_END.split(piece)) {
                if (cancellation.isCancelled()) {
                    return new Outcome(Stop.CANCELLED, null);
                }
                listener.text(word);
            }
        }
        return new Outcome(cancellation.isCancelled() ? Stop.CANCELLED : Stop.COMPLETE, null);
    }

    private static List<String> pieces(ChatRequest request) {
        Grounds grounds = request.grounds();
        if (grounds == null) {
            return new Quotation(lastQuestion(request.messages())).noSources();
        }
        Quotation quotation = new Quotation(grounds.question());
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < grounds.sources().size(); i++) {
            units.addAll(UnitReader.read(i, grounds.sources().get(i)));
        }
        Scoring scoring = new Scoring(grounds.question(), units);
        Ranking ranking = ranked(scoring, grounds.embedder());
        Evidence evidence = new Evidence(grounds.question(), units, scoring, ranking.trust());
        List<Unit> chosen = new Selection(scoring, evidence, units).of(ranking.best());
        return chosen.isEmpty() ? quotation.nothing() : quotation.of(chosen);
    }

    /** Without the embedder words have to do. */
    private static Ranking ranked(Scoring scoring, @Nullable Embedder embedder) {
        try {
            return scoring.ranked(embedder);
        } catch (CoreException e) {
            LOG.warn("Sentences are chosen by words alone.", e);
            return scoring.ranked(null);
        }
    }

    private static String lastQuestion(List<ChatMessage> messages) {
        return messages.isEmpty() ? "" : messages.getLast().text();
    }
}
