package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.mail.Mail.AttachedFile;
import io.ragstone.adapters.parsers.mail.Mail.AttachedMail;
import io.ragstone.adapters.parsers.mail.Mail.Attachment;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.ingest.parse.Parsers;
import java.util.ArrayList;
import java.util.List;

/** Puts a mail together to a document; an attachment that cannot be read is mentioned, and costs nothing else. */
final class MailBlocks {
    /** Nobody reads more attachments of one mail. */
    static final int MOST_ATTACHMENTS = 200;

    private static final int DEEPEST_HEADING = 6;

    private final Parsers attached;
    private final Reading reading;

    MailBlocks(Parsers attached, Reading reading) {
        this.attached = attached;
        this.reading = reading;
    }

    ParsedDocument document(Mail mail) {
        return new ParsedDocument(mail.subject().isEmpty() ? null : mail.subject(), blocks(mail, 1));
    }

    private List<Block> blocks(Mail mail, int level) {
        List<Block> blocks = new ArrayList<>();
        if (!mail.subject().isEmpty()) {
            blocks.add(heading(level, mail.subject()));
        }
        mail.heads().forEach(head -> blocks.add(paragraph(head)));
        mail.body().forEach(block -> blocks.add(lowered(block, level)));
        mail.attachments().stream()
                .limit(MOST_ATTACHMENTS)
                .forEach(attachment -> blocks.addAll(attachment(attachment, level + 1)));
        if (mail.attachments().size() > MOST_ATTACHMENTS) {
            blocks.add(paragraph("The mail has " + mail.attachments().size() + " attachments, of which the first "
                    + MOST_ATTACHMENTS + " were read."));
        }
        return blocks;
    }

    private List<Block> attachment(Attachment attachment, int level) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(level, attachment.name()));
        switch (attachment) {
            case AttachedMail inner -> blocks.addAll(blocks(inner.mail(), level + 1));
            case AttachedFile file -> blocks.addAll(file(file, level));
        }
        return blocks;
    }

    private List<Block> file(AttachedFile file, int level) {
        reading.checkTime();
        try {
            List<Block> blocks = attached.parse(new Source(file.name(), file.file()), reading.rest())
                    .blocks();
            blocks.forEach(block -> reading.characters(block.text().length()));
            return blocks.stream().map(block -> lowered(block, level)).toList();
        } catch (ParseException e) {
            // When the time of the mail itself is over, it is not the attachment's fault.
            reading.checkTime();
            return List.of(paragraph("This attachment could not be read. " + e.getMessage()));
        }
    }

    private static Block lowered(Block block, int level) {
        return block instanceof Block.Heading heading
                ? new Block.Heading(
                        Math.min(DEEPEST_HEADING, heading.level() + level), heading.text(), heading.positions())
                : block;
    }

    private static Block heading(int level, String text) {
        return new Block.Heading(Math.min(DEEPEST_HEADING, level), text, List.of());
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }
}
