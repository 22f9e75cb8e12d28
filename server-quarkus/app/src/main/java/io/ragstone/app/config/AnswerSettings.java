package io.ragstone.app.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** How questions are answered. */
public interface AnswerSettings {
    /** The wikis that are compiled of documents. */
    interface Wiki {
        /** When each day what has pages is compiled and checked, in the server's time zone; empty for never. */
        @WithDefault("03:00")
        Optional<LocalTime> nightly();

        /** For how many pages at most a call waits that does not say whether it does. */
        @WithDefault("5")
        int waitedPages();

        Vote vote();

        /** How the page is chosen that answers a question. */
        interface Vote {
            /** A page whose cosine with the question is below this does not answer it. */
            @WithDefault("0.55")
            double nearest();

            /** Whether the tenant's chat model is asked where the words and the meaning of a question differ. */
            @WithDefault("true")
            boolean askModel();
        }
    }

    /** Questions over all that a tenant knows; what a tenant chooses for itself counts more. */
    interface Ask {
        Steps steps();

        /** How long an answer is repeated. */
        @WithDefault("PT10M")
        Duration cacheLifetime();

        /** How many characters of answers are kept in memory, of all tenants together. */
        @WithDefault("20000000")
        long cachedCharacters();

        /** How near two questions have to be to be one, as a cosine. */
        @WithDefault("0.95")
        double similarity();

        /** How many rounds of a talk are kept in mind. */
        @WithDefault("6")
        int rounds();

        /** How many tokens these rounds may have together. */
        @WithDefault("3000")
        int historyTokens();

        /** After so long without a word a talk begins anew. */
        @WithDefault("PT24H")
        Duration sessionLifetime();

        /** How long a talk waits for a person who was called before the model goes on. */
        @WithDefault("PT10M")
        Duration handoffTimeout();

        /** How long it is remembered what was asked and how it was answered. */
        @WithDefault("P90D")
        Duration keepQuestions();

        /** How long a stream says nothing before it shows that it is alive. */
        @WithDefault("PT30S")
        Duration ping();

        /** Which steps a question goes through. */
        interface Steps {
            /** Whether greetings, opinions and calls for a person are recognised. */
            @WithDefault("true")
            boolean intent();

            /** Whether a model is asked what is meant where the words do not tell. */
            @WithDefault("false")
            boolean intentModel();

            /** Whether an answer is repeated. */
            @WithDefault("true")
            boolean answerCache();

            /** Whether it is repeated for questions that mean the same. */
            @WithDefault("true")
            boolean semanticCache();

            /** Whether pages of a wiki answer. */
            @WithDefault("true")
            boolean wiki();

            /** Whether passages are looked for. */
            @WithDefault("true")
            boolean retrieval();

            /** Whether the tenant's model writes; else the built-in one quotes. */
            @WithDefault("true")
            boolean generation();

            /** Whether the tenant's reranker reads the best passages once more. */
            @WithDefault("false")
            boolean rerank();
        }
    }
}
