package io.ragstone.sdk.ask.answering;

/**
 * A step that a question goes through.
 *
 * <pre>{@code
 * shop.answering().choose(new SettingsChoice().step(AskStep.RERANK, true));
 * }</pre>
 */
public enum AskStep {
    /** Greetings, opinions and calls for a person are recognised. */
    INTENT,
    /** A model is asked what is meant where the words do not tell. */
    INTENT_MODEL,
    /** An answer is repeated. */
    ANSWER_CACHE,
    /** An answer is repeated for questions that mean the same. */
    SEMANTIC_CACHE,
    /** Pages of the wiki answer. */
    WIKI,
    /** Passages are looked for. */
    RETRIEVAL,
    /** The tenant's model writes; without this the built-in one quotes. */
    GENERATION,
    /** The tenant's reranker reads the best passages once more. */
    RERANK
}
