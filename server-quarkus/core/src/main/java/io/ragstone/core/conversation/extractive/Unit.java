package io.ragstone.core.conversation.extractive;

import java.util.Set;

/**
 * Something that an answer can quote: a sentence, a row of a table, a list.
 *
 * @param source the source it is from
 * @param place its place in the source
 * @param words what it is about
 * @param frame what stands over it: headings, the title, the sentence that begins a list
 * @param asked a question right before it, as lists of frequent questions have them
 * @param before the words of the unit before
 */
record Unit(
        int source,
        int place,
        String text,
        Set<String> words,
        Set<String> frame,
        Set<String> asked,
        Set<String> before) {}
