package io.ragstone.core.model.provider;

/** How a provider wants to be spoken to. */
public enum Dialect {
    /** OpenAI's own API with all that it offers. */
    OPENAI,
    /** What most others imitate of it. */
    OPENAI_LIKE,
    /** Imitates OpenAI at one path, and has models that rerank at another. */
    COHERE,
    /** Ollama's own API for embeddings, OpenAI's for chats. */
    OLLAMA,
    /** Hugging Face's Text Embeddings Inference. */
    TEI
}
