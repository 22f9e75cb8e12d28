package io.ragstone.core.ask.settings;

import io.ragstone.core.error.CoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a tenant's questions are answered.
 *
 * @param texts what is said without a model, by the name of its {@link Phrase}, with or without a language behind it, as
 *     in {@code greeting.zh}
 * @param strictCitation whether each answer comes with the words that it rests on
 */
public record AskSettings(
        Steps steps, Caching caching, Talk talk, Handover handover, Map<String, String> texts, boolean strictCitation) {
    public static final AskSettings DEFAULT = new AskSettings(
            Steps.DEFAULT, new Caching(600, .95), new Talk(6, 3000, 86_400), Handover.DEFAULT, Map.of(), false);

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_KEYWORDS = 100;

    public AskSettings {
        texts = Map.copyOf(texts);
        texts.forEach(AskSettings::check);
    }

    private static void check(String name, String text) {
        if (!Phrase.isName(name)) {
            throw CoreException.invalid("There is no text `" + name + "`. Name one of " + Phrase.labels()
                    + ", with a language behind it where it is meant for one, as in greeting.zh.");
        }
        require(text.length() <= LONGEST_TEXT, "The text `" + name + "` is longer than 2000 characters.");
    }

    private static void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw CoreException.invalid(message);
        }
    }

    /**
     * Which steps a question goes through.
     *
     * @param intentModel whether a model is asked what is meant where the words do not tell
     * @param generation whether the tenant's model writes; else the built-in one quotes
     * @param rerank whether the tenant's reranker reads the best passages once more
     */
    public record Steps(
            boolean intent,
            boolean intentModel,
            boolean answerCache,
            boolean semanticCache,
            boolean wiki,
            boolean retrieval,
            boolean generation,
            boolean rerank) {
        public static final Steps DEFAULT = new Steps(true, false, true, true, true, true, true, false);
    }

    /** @param similarity how near two questions are that have one answer, as a cosine */
    public record Caching(long seconds, double similarity) {
        public Caching {
            require(seconds >= 1 && seconds <= 86_400, "Answers are remembered for 1 to 86400 seconds.");
            require(similarity >= .8 && similarity <= 1, "The similarity of questions is between 0.8 and 1.");
        }
    }

    /**
     * What is kept in mind of a talk.
     *
     * @param rounds how many questions and answers
     * @param tokens how long they may be together
     * @param seconds after so long without a word it begins anew
     */
    public record Talk(int rounds, int tokens, long seconds) {
        public Talk {
            require(rounds >= 0 && rounds <= 20, "0 to 20 rounds of a talk are kept in mind.");
            require(tokens >= 0 && tokens <= 32_000, "0 to 32000 tokens of a talk are kept in mind.");
            require(seconds >= 60 && seconds <= 2_592_000, "A talk lasts for 60 to 2592000 seconds.");
        }

        public Duration lifetime() {
            return Duration.ofSeconds(seconds);
        }
    }

    /**
     * How people take over.
     *
     * @param enabled whether somebody is there who could
     * @param timeoutSeconds how long a talk waits for somebody before the model goes on
     * @param mirrorReplies whether the model, when it goes on, knows what people said
     * @param keywords with which of these words in a question it is not the model's any more; empty for those that speak of the law
     */
    public record Handover(boolean enabled, long timeoutSeconds, boolean mirrorReplies, List<String> keywords) {
        public static final Handover DEFAULT = new Handover(true, 600, true, List.of());

        public Handover {
            keywords = List.copyOf(keywords);
            require(
                    timeoutSeconds >= 1 && timeoutSeconds <= 86_400,
                    "A talk waits for a person for 1 to 86400 seconds.");
            require(keywords.size() <= MOST_KEYWORDS, "There can be 100 keywords at most.");
            require(keywords.stream().noneMatch(String::isBlank), "A keyword must not be empty.");
        }

        public Duration timeout() {
            return Duration.ofSeconds(timeoutSeconds);
        }
    }
}
