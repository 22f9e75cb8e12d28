package io.ragstone.surfaces.ragflow.user;

/** Reads passwords as RAGFlow's clients send them: wrapped with RSA, or plain. */
public interface PasswordReader {
    /** Throws an {@link IllegalArgumentException} when a wrapped password cannot be unwrapped. */
    String read(String sent);
}
