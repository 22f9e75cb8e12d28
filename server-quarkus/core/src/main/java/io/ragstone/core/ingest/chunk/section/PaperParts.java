package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.parse.Block;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a paper consists of, in its order.
 *
 * @param front title and authors; empty when there is no abstract that they stand before
 * @param appendix what comes after the references
 */
record PaperParts(
        List<Block> front, List<Block> abstractText, List<Block> body, List<Block> references, List<Block> appendix) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final Pattern ABSTRACT_HEADING = Pattern.compile(HeadingForms.ABSTRACT + "\\s*[.:：]?", FLAGS);
    /** Many papers have no line for it: the paragraph itself says what it is. */
    private static final Pattern ABSTRACT_TEXT =
            Pattern.compile("^(?:Abstract\\s*[.:\u2014\u2013-]|Abstract\\n|摘\\s*要\\s*[:：])", FLAGS);

    private static final Pattern REFERENCES =
            Pattern.compile("(?:[\\dIVX]+\\.?\\s+)?" + HeadingForms.REFERENCES + "\\s*[.:：]?", FLAGS);
    /** An abstract further down is that of another paper. */
    private static final int FRONT = 30;

    static PaperParts of(List<Block> blocks) {
        int references = lastReferences(blocks);
        int appendix = endOfSection(blocks, references);
        int begin = beginOfAbstract(blocks.subList(0, references));
        int end = begin < 0 ? 0 : endOfAbstract(blocks, begin, references);
        int front = Math.max(0, begin);
        return new PaperParts(
                blocks.subList(0, front),
                blocks.subList(front, end),
                blocks.subList(end, references),
                blocks.subList(references, appendix),
                blocks.subList(appendix, blocks.size()));
    }

    /** The title as a heading that no other one closes. */
    List<Block.Heading> title() {
        return front.stream()
                .filter(Block.Heading.class::isInstance)
                .limit(1)
                .map(heading -> new Block.Heading(0, heading.text(), List.of()))
                .toList();
    }

    private static int lastReferences(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (isHeading(blocks.get(i), REFERENCES)) {
                return i;
            }
        }
        return blocks.size();
    }

    private static int endOfSection(List<Block> blocks, int heading) {
        int at = Math.min(blocks.size(), heading + 1);
        while (at < blocks.size() && !(blocks.get(at) instanceof Block.Heading)) {
            at++;
        }
        return at;
    }

    private static int beginOfAbstract(List<Block> blocks) {
        for (int i = 0; i < Math.min(FRONT, blocks.size()); i++) {
            Block block = blocks.get(i);
            boolean says = block instanceof Block.Paragraph
                    && ABSTRACT_TEXT.matcher(block.text().strip()).find();
            if (says || isHeading(block, ABSTRACT_HEADING)) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfAbstract(List<Block> blocks, int begin, int limit) {
        int at = begin + 1;
        while (at < limit && !(blocks.get(at) instanceof Block.Heading)) {
            at++;
        }
        // Without a heading after it there is no telling how long it is: then it is one paragraph.
        boolean headed = blocks.get(begin) instanceof Block.Heading;
        return at < limit ? at : Math.min(limit, begin + (headed ? 2 : 1));
    }

    private static boolean isHeading(Block block, Pattern form) {
        return block instanceof Block.Heading
                && form.matcher(block.text().strip()).matches();
    }
}
