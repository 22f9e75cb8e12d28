package io.ragstone.core.model;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A chat model that says what a test told it to, one answer after the other; without any there is no model. */
public final class FakeChatModels implements ChatModels {
    private final List<String> answers = new ArrayList<>();
    private final List<List<ChatMessage>> asked = new ArrayList<>();
    private boolean there;
    private boolean broken;

    public void answers(String... said) {
        there = true;
        answers.addAll(List.of(said));
    }

    /** From now on every question fails. */
    public void breakDown() {
        there = true;
        broken = true;
    }

    /** From now on there is none. */
    public void goAway() {
        there = false;
    }

    public List<List<ChatMessage>> asked() {
        return asked;
    }

    @Override
    public Optional<ChatModel> ofTenant(UUID tenantId) {
        return there ? Optional.of(new Answering()) : Optional.empty();
    }

    private final class Answering implements ChatModel {
        @Override
        public String model() {
            return "fake@Test";
        }

        @Override
        public String answer(List<ChatMessage> messages) {
            asked.add(messages);
            if (broken) {
                throw new CoreException(ErrorCode.UNAVAILABLE, "The model does not answer.");
            }
            return answers.removeFirst();
        }

        @Override
        public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
            listener.text(answer(request.messages()));
            return new Outcome(Stop.COMPLETE, null);
        }
    }
}
