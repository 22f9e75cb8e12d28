package io.ragstone.sdk.wire.answer;

import io.ragstone.sdk.wire.Events;

/** One way in which servers stream answers. */
@FunctionalInterface
interface AnswerFormat {
    /** What was heard with this event; {@code before} itself when it says nothing. */
    Heard read(Events.Event event, Heard before);
}
