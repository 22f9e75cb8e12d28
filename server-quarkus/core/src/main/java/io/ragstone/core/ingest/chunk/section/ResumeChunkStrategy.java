package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.chunk.section.HeadingLines.Rule;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
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
                    + "|工作经历|工作经验|职业经历|实习经历|项目经历|项目经验|教育经历|教育背景"
                    + "|专业技能|技能(?:特长)?|语言能力|证书|获奖(?:情况|经历)?|荣誉(?:奖项)?|自我评价|个人评价|求职意向"
                    + "|培训经历|兴趣爱好|发表论文)";
    private static final Pattern SECTION = Pattern.compile(SECTIONS + "\\s*[:：]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile("[\\d@:：]|(?i)curriculum|resume|\\bcv\\b|简历");
    private static final int LONGEST_NAME = 40;

    private final HeadingLines headings = new HeadingLines(List.of(Rule.of(1, SECTIONS + "\\s*[:：]?$")));
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
