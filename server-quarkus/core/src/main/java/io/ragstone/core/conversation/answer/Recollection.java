package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import java.util.List;
import java.util.UUID;

/**
 * What an API's client remembers of a conversation, held against what is kept of it. The questions that both know tell how
 * far the conversation had come when the client asked.
 *
 * @param takenBack what is kept and no longer a part of it
 * @param unheard what was said in it and is not kept yet
 */
record Recollection(List<UUID> takenBack, List<ChatMessage> unheard) {
    static final Recollection NOTHING = new Recollection(List.of(), List.of());

    /** Who remembers nothing takes nothing back. */
    static Recollection of(List<Message> kept, List<ChatMessage> remembered) {
        if (remembered.isEmpty()) {
            return NOTHING;
        }
        int known = afterAnswers(kept, 0);
        int heard = 0;
        for (int i = 0; i < remembered.size(); i++) {
            int place = remembered.get(i).role() == Role.USER
                    ? question(kept, known, remembered.get(i).text())
                    : -1;
            if (place >= 0) {
                known = afterAnswers(kept, place + 1);
                heard = i + 1;
            }
        }
        return new Recollection(
                kept.subList(known, kept.size()).stream().map(Message::id).toList(),
                remembered.subList(heard, remembered.size()).stream()
                        .dropWhile(said -> said.role() != Role.USER)
                        .toList());
    }

    private static int question(List<Message> kept, int from, String text) {
        for (int i = from; i < kept.size(); i++) {
            if (kept.get(i).speaker() == Speaker.USER && kept.get(i).text().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    private static int afterAnswers(List<Message> kept, int from) {
        int at = from;
        while (at < kept.size() && kept.get(at).speaker() == Speaker.ASSISTANT) {
            at++;
        }
        return at;
    }
}
