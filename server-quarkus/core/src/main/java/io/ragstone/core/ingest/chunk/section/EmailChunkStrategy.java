package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mails: header and body in one run, each attachment in a run of its own, all under the subject. */
public final class EmailChunkStrategy implements ChunkStrategy {
    private static final Pattern SUBJECT = Pattern.compile("(?im)^(?:Subject|Betreff|主题|主旨)\\s*[:：]\\s*(\\S.*)$");
    /** A heading that says so, or that is the name of a file. */
    private static final Pattern ATTACHMENT =
            Pattern.compile("(?i)^(?:attachment|anhang|附件)\\b.*|^[^/\\\\\\n]{1,200}\\.[a-z][a-z0-9]{1,4}$");
    /** The header is at the beginning; further down are the headers of quoted mails. */
    private static final int HEADER = 12;

    private final TokenCounter counter;

    public EmailChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "email";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        BlockPacker packer = new BlockPacker(counter, settings);
        List<Block> blocks = PageFilter.blocks(document, settings.pages());
        List<Block.Heading> subject = subject(blocks);
        List<ChunkDraft> drafts = new ArrayList<>();
        List<Block> open = new ArrayList<>();
        int level = Integer.MAX_VALUE;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && isAttachment(heading, level)) {
                drafts.addAll(packer.pack(open, subject));
                open = new ArrayList<>();
                level = heading.level();
            }
            open.add(block);
        }
        drafts.addAll(packer.pack(open, subject));
        return drafts;
    }

    /** Attachments stand side by side: a heading below the level of one is inside of it. */
    private static boolean isAttachment(Block.Heading heading, int level) {
        return heading.level() <= level
                && ATTACHMENT.matcher(heading.text().strip()).matches();
    }

    private static List<Block.Heading> subject(List<Block> blocks) {
        return blocks.stream()
                .limit(HEADER)
                .map(block -> SUBJECT.matcher(block.text()))
                .filter(Matcher::find)
                .limit(1)
                .map(found -> new Block.Heading(0, found.group(1).strip(), List.of()))
                .toList();
    }
}
