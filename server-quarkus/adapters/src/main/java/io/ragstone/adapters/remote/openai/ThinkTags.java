package io.ragstone.adapters.remote.openai;

import io.ragstone.core.model.ChatModel.Listener;

/** Tells what a model thinks between {@code <think>} tags at its beginning from what it answers, wherever the text is cut. */
final class ThinkTags {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final Listener listener;
    private final StringBuilder pending = new StringBuilder();
    private State state = State.BEGINNING;

    private enum State {
        BEGINNING,
        THINKING,
        BEHIND,
        ANSWERING
    }

    ThinkTags(Listener listener) {
        this.listener = listener;
    }

    void more(String text) {
        pending.append(text);
        if (state == State.BEGINNING) {
            begin();
        }
        if (state == State.THINKING) {
            think();
        }
        if (state == State.BEHIND) {
            answerBehind();
        }
        if (state == State.ANSWERING) {
            tell(pending.length(), false);
        }
    }

    /** What looked like the beginning of a tag was none. */
    void end() {
        tell(pending.length(), state == State.THINKING);
    }

    private void begin() {
        String start = pending.toString().stripLeading();
        if (start.startsWith(OPEN)) {
            pending.delete(0, pending.indexOf(OPEN) + OPEN.length());
            state = State.THINKING;
        } else if (!OPEN.startsWith(start)) {
            state = State.ANSWERING;
        }
    }

    private void think() {
        int close = pending.indexOf(CLOSE);
        if (close >= 0) {
            tell(close, true);
            pending.delete(0, CLOSE.length());
            state = State.BEHIND;
            return;
        }
        int safe = pending.length();
        for (int kept = Math.min(CLOSE.length() - 1, pending.length()); kept > 0; kept--) {
            if (CLOSE.startsWith(pending.substring(pending.length() - kept))) {
                safe = pending.length() - kept;
                break;
            }
        }
        tell(safe, true);
    }

    /** The lines left blank behind the thoughts are no part of the answer. */
    private void answerBehind() {
        String answer = pending.toString().stripLeading();
        pending.setLength(0);
        pending.append(answer);
        if (!answer.isEmpty()) {
            state = State.ANSWERING;
        }
    }

    private void tell(int until, boolean thought) {
        String text = pending.substring(0, until);
        pending.delete(0, until);
        if (text.isEmpty()) {
            return;
        }
        if (thought) {
            listener.thought(text);
        } else {
            listener.text(text);
        }
    }
}
