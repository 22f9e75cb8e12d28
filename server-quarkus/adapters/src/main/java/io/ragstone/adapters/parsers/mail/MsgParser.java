package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.ingest.parse.Parsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads mails as Outlook saves them, with their attachments. */
public final class MsgParser implements DocumentParser {
    private static final String PROPERTIES = "__properties_version1.0";

    private final Parsers attached;

    /** @param attached reads the attachments */
    public MsgParser(Parsers attached) {
        this.attached = attached;
    }

    @Override
    public boolean accepts(String name, byte[] head) {
        String entry = new String(PROPERTIES.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return FileKind.isOle2(head)
                && (FileKind.ending(name).equals("msg")
                        || FileKind.latin(head, head.length).contains(entry));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "an Outlook mail", this::read);
    }

    private ParsedDocument read(Reading reading) throws IOException {
        try (POIFSFileSystem container =
                        new POIFSFileSystem(reading.source().file().toFile(), true);
                MailFolder folder = MailFolder.create()) {
            if (!container.getRoot().hasEntryCaseInsensitive(PROPERTIES)) {
                throw reading.refusal("is not an Outlook mail, whatever its name says");
            }
            MAPIMessage message = new MAPIMessage(container);
            Mail mail = new OutlookMail(reading, folder).of(message, 1);
            return new MailBlocks(attached, reading).document(mail);
        }
    }
}
