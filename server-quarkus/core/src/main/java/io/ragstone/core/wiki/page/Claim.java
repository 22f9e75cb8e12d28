package io.ragstone.core.wiki.page;

import io.ragstone.core.conversation.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence, or a row of a table.
 *
 * @param section the heading that it stands under; empty before the first one
 * @param text without marks
 * @param chunkIds the passages that it cites
 * @param patchIds the patches that it cites
 * @param row whether it is a row of a table
 */
public record Claim(String section, String text, List<String> chunkIds, List<String> patchIds, boolean row) {
    private static final int SHORTEST = 2;

    public Claim {
        chunkIds = List.copyOf(chunkIds);
        patchIds = List.copyOf(patchIds);
    }

    public boolean isCited() {
        return !chunkIds.isEmpty() || !patchIds.isEmpty();
    }

    /** Whether it says something that needs a source; questions and what leads to a list do not. */
    public boolean isFactual() {
        return !text.matches("(?s).*[?？:：]") && Words.length(text) >= SHORTEST;
    }

    public Claim citing(List<String> chunks) {
        return new Claim(section, text, chunks, patchIds, row);
    }

    /** With its marks. */
    public String marked() {
        String marks = Stream.concat(
                        chunkIds.stream().map(Citations::ofChunk),
                        patchIds.stream().map(Citations::ofClaim))
                .collect(Collectors.joining(" "));
        return marks.isEmpty() ? text : text + " " + marks;
    }
}
