package io.ragstone.core.ask;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Grounds;
import java.util.ArrayList;
import java.util.List;

/** A model that says what its first source says, and can be away. */
final class FirstSourceChat implements ChatModel {
    static final Usage USAGE = new Usage(100, 10);

    private final List<ChatRequest> requests = new ArrayList<>();
    private boolean away;
    private boolean interrupted;

    List<ChatRequest> requests() {
        return requests;
    }

    void goAway() {
        away = true;
    }

    /** From now on it fails after its first words. */
    void breakOff() {
        interrupted = true;
    }

    @Override
    public String model() {
        return "first@Test";
    }

    /** Leaves the last question as it is. */
    @Override
    public String answer(List<ChatMessage> messages) {
        String asked = messages.getLast().text();
        return asked.substring(asked.lastIndexOf(": ") + 2);
    }

    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        requests.add(request);
        if (away) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "The provider does not answer.");
        }
        Grounds grounds = request.grounds();
        List<ChatRequest.Source> sources = grounds == null ? List.of() : grounds.sources();
        if (sources.isEmpty()) {
            listener.text("I do not know.");
            return new Outcome(Stop.COMPLETE, USAGE);
        }
        listener.text(sources.getFirst().text());
        if (interrupted) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "The provider hung up.");
        }
        listener.text(" [ID");
        listener.text(":0]");
        return new Outcome(Stop.COMPLETE, USAGE);
    }
}
