package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.Block;
import io.ragstone.core.ingest.ChunkDraft;
import io.ragstone.core.ingest.ChunkSettings;
import io.ragstone.core.ingest.ChunkStrategy;
import io.ragstone.core.ingest.ParsedDocument;
import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.chunk.section.HeadingLines.Rule;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** CVs: who it is and how to reach them first, then a chunk for each section, all under the person's name. */
public final class ResumeChunkStrategy implements ChunkStrategy {
    private static final String SECTIONS =
            "(?:(?:(?:work|professional|relevant|teaching|research)\\s+)?experience|employment(?:\\s+history)?"
                    + "|work history|career(?:\\s+history)?|education(?:\\s+and\\s+training)?|academic background|qualifications"
                    + "|(?:technical\\s+|key\\s+|core\\s+)?skills|competenc(?:ies|es)|languages|projects|publications|certifications?"
                    + "|certificates|awards|honou?rs|volunteering|volunteer(?:\\s+work|\\s+experience)?|interests|hobbies|references|(?:professional\\s+)?summary"
                    + "|(?:personal\\s+)?profile|objective|about me|training|patents|memberships"
                    + "|\u5de5\u4f5c\u7ecf\u5386|\u5de5\u4f5c\u7ecf\u9a8c|\u804c\u4e1a\u7ecf\u5386|\u5b9e\u4e60\u7ecf\u5386|\u9879\u76ee\u7ecf\u5386|\u9879\u76ee\u7ecf\u9a8c|\u6559\u80b2\u7ecf\u5386|\u6559\u80b2\u80cc\u666f"
                    + "|\u4e13\u4e1a\u6280\u80fd|\u6280\u80fd(?:\u7279\u957f)?|\u8bed\u8a00\u80fd\u529b|\u8bc1\u4e66|\u83b7\u5956(?:\u60c5\u51b5|\u7ecf\u5386)?|\u8363\u8a89(?:\u5956\u9879)?|\u81ea\u6211\u8bc4\u4ef7|\u4e2a\u4eba\u8bc4\u4ef7|\u6c42\u804c\u610f\u5411"
                    + "|\u57f9\u8bad\u7ecf\u5386|\u5174\u8da3\u7231\u597d|\u53d1\u8868\u8bba\u6587)";
    private static final Pattern SECTION = Pattern.compile(SECTIONS + "\\s*[:\uff1a]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile("[\\d@:\uff1a]|(?i)curriculum|resume|\\bcv\\b|\u7b80\u5386");
    private static final int LONGEST_NAME = 40;

    private final HeadingLines headings = new HeadingLines(List.of(Rule.of(1, SECTIONS + "\\s*[:\uff1a]?$")));
    private final TokenCounter counter;

    public ResumeChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "resume";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        BlockPacker packer = new BlockPacker(counter, settings);
        List<Block.Heading> name = List.of();
        List<Block> open = new ArrayList<>();
        List<ChunkDraft> drafts = new ArrayList<>();
        for (Block block : headings.promote(PageFilter.blocks(document, settings.pages()))) {
            if (isSection(block)) {
                drafts.addAll(packer.pack(open, name));
                name = drafts.isEmpty() || !name.isEmpty() ? name : name(open);
                open = new ArrayList<>();
            }
            open.add(block);
        }
        drafts.addAll(packer.pack(open, name));
        return drafts;
    }

    private static boolean isSection(Block block) {
        return block instanceof Block.Heading
                && SECTION.matcher(block.text().strip()).matches();
    }

    /** A CV begins with the name, sometimes after the word for what it is. */
    private static List<Block.Heading> name(List<Block> front) {
        return front.stream()
                .limit(3)
                .flatMap(block -> block.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST_NAME)
                .filter(line -> !NO_NAME.matcher(line).find())
                .limit(1)
                .map(line -> new Block.Heading(0, line, List.of()))
                .toList();
    }
}
