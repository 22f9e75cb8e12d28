package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.document.chunk.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text that is not cut any further.
 *
 * @param before what stands between it and the atom before, when both are in one chunk
 * @param tokens of {@code before} and {@code text} together
 * @param cut how good it is to begin a chunk with it
 * @param indented whether white space at its beginning means something
 * @param headings the headings that it stands under, from the outermost
 */
record Atom(
        String before,
        String text,
        int tokens,
        Cut cut,
        boolean indented,
        @Nullable Frame frame,
        List<Position> positions,
        List<String> headings) {}
