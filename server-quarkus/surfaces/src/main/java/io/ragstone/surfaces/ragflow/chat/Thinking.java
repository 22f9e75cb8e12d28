package io.ragstone.surfaces.ragflow.chat;

/** How RAGFlow shows what a model thinks: in front of the answer, in a tag of its own. */
public final class Thinking {
    private Thinking() {}

    public static String before(String thinking, String answer) {
        return thinking.isEmpty() ? answer : "<think>" + thinking + "</think>" + answer;
    }
}
