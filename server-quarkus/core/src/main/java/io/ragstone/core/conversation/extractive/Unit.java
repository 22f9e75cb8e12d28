package io.ragstone.core.conversation.extractive;

import java.util.Set;

/**
 * Something that an answer can quote: a sentence, a row of a table, a list.
 *
 * @param source the source it is from
 * @param place its place in the source
 * @param table which of the source's tables it is a row of; 0 for none
 * @param heading the heading right over it; empty where there is none
 * @param words what it is about
 * @param frame what stands over it: headings, the title, the sentence that begins a list
 * @param asked a question right before it, as lists of frequent questions have them
 * @param before the words of the unit before
 */
record Unit(
        int source,
        int place,
        String text,
        int table,
        String heading,
        Set<String> words,
        Set<String> frame,
        Set<String> asked,
        Set<String> before) {
    boolean isRowOfTheSameTable(Unit other) {
        return table > 0 && table == other.table && source == other.source;
    }

    boolean isUnderTheSameHeading(Unit other) {
        return source == other.source && heading.equals(other.heading);
    }

    /** With its heading before it, as whoever knows nothing else has to read it. */
    String headed() {
        return heading.isEmpty() ? text : heading + (text.contains("\n") ? "\n" : ": ") + text;
    }
}
