package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one question out of a conversation, so that it can be searched for without what was said before. */
final class Understanding {
    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);
    private static final int TURNS = 3;
    private static final int LONGEST_TURN = 600;
    private static final int LONGEST_QUESTION = 1000;
    private static final int SHORT = 2;
    private static final int SHORT_CHINESE = 7;
    private static final String REWRITE = """
            Write the user's last question anew, so that it can be understood without the conversation before it: replace
            pronouns by what they stand for, and add what is left out. Keep its language. If it can be understood already,
            repeat it as it is. Answer with the question alone.""";
    private static final Pattern REFERS_BACK = Pattern.compile(
            "\\b(it|its|he|she|him|his|her|hers|they|them|their|theirs|this|that|these|those|there|one|ones|same|else)\\b"
                    + "|^(and|but|or|so|then|also|what about|how about)\\b|它|他们|她|他|这|那|其|该|呢[?\uff1f]?$",
            Pattern.CASE_INSENSITIVE);

    private final TokenCounter tokens;
    private final List<String> notes = new ArrayList<>();
    private Usage usage = Usage.NONE;

    Understanding(TokenCounter tokens) {
        this.tokens = tokens;
    }

    /** What it took; nobody but us counts that. */
    Usage usage() {
        return usage;
    }

    /** What could not be done, and why. */
    List<String> notes() {
        return notes;
    }

    /** @param history what was said before, oldest first */
    String question(ChatModel model, List<ChatMessage> history, String question) {
        List<String> before = history.stream()
                .filter(message -> message.role() == Role.USER)
                .map(ChatMessage::text)
                .toList();
        if (before.isEmpty()) {
            return question;
        }
        return model.obeys() ? rewritten(model, history, before, question) : completed(before, question);
    }

    private String rewritten(ChatModel model, List<ChatMessage> history, List<String> before, String question) {
        StringBuilder talk = new StringBuilder("Conversation:\n");
        history.subList(Math.max(0, history.size() - 2 * TURNS), history.size())
                .forEach(message -> talk.append(message.role() == Role.USER ? "USER: " : "ASSISTANT: ")
                        .append(clipped(message.text()))
                        .append('\n'));
        talk.append("\nLast question: ").append(question);
        try {
            String answer = model.answer(
                            List.of(new ChatMessage(Role.SYSTEM, REWRITE), new ChatMessage(Role.USER, talk.toString())))
                    .strip();
            usage = new Usage(tokens.count(REWRITE) + tokens.count(talk.toString()), tokens.count(answer));
            // A model that talks on has not understood what it was to do.
            return answer.isEmpty() || answer.length() > LONGEST_QUESTION ? completed(before, question) : answer;
        } catch (CoreException e) {
            LOG.warn("{} could not complete a question.", model.model(), e);
            notes.add(model.model() + " could not complete the question; it was completed by words. " + e.getMessage());
            return completed(before, question);
        }
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_TURN ? text : text.substring(0, LONGEST_TURN) + " ...";
    }

    /** Adds what the questions before were about, back to the first that can be understood alone. */
    private static String completed(List<String> before, String question) {
        StringBuilder whole = new StringBuilder(question);
        String last = question;
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - TURNS) && isIncomplete(last); i--) {
            last = before.get(i);
            append(last, whole);
        }
        return whole.toString();
    }

    private static void append(String earlier, StringBuilder whole) {
        Map<String, String> there = Words.topics(whole.toString());
        boolean chinese = Words.isChinese(earlier);
        if (chinese) {
            // Its pairs of characters are no words; the sentence keeps them together.
            whole.append(' ').append(earlier);
            return;
        }
        Words.topics(earlier).forEach((word, spelling) -> {
            if (!there.containsKey(word)) {
                whole.append(' ').append(spelling);
            }
        });
    }

    private static boolean isIncomplete(String question) {
        int most = Words.isChinese(question) ? SHORT_CHINESE : SHORT;
        int length = Words.isChinese(question)
                ? question.strip().length()
                : Words.topics(question).size();
        return length < most || REFERS_BACK.matcher(question.strip()).find();
    }
}
