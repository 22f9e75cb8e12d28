package io.ragstone.adapters.parsers.office.old;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads .doc, .ppt and .xls, whichever a file is by its directory, and says so when it is protected. */
public final class OldOfficeParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("doc", "dot", "ppt", "pps", "pot", "xls", "xlt");
    private static final String MAIL = "__properties_version1.0";
    private static final byte[] MAIL_SIGN = MAIL.getBytes(StandardCharsets.UTF_16LE);

    @Override
    public boolean accepts(String name, byte[] head) {
        if (!FileKind.isOle2(head)) {
            return head.length == 0 && FileKind.endsWith(name, ENDINGS);
        }
        // The directory of a container may stand anywhere in it, so that a mail is known by its name too.
        String sign = FileKind.latin(MAIL_SIGN, MAIL_SIGN.length);
        return !FileKind.ending(name).equals("msg")
                && !FileKind.latin(head, head.length).contains(sign);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "an Office file", OldOfficeParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(reading.source().file().toFile(), true)) {
            return read(reading, file.getRoot());
        } catch (EncryptedDocumentException e) {
            throw protectedFile(reading);
        } catch (OldFileFormatException e) {
            throw reading.refusal("is of an Office before that of 1997. Save it in a newer format and upload it again");
        }
    }

    private static ParsedDocument read(Reading reading, DirectoryNode root) throws IOException {
        String title = title(root);
        if (root.hasEntry("EncryptedPackage")) {
            throw protectedFile(reading);
        } else if (root.hasEntry("WordDocument")) {
            return new DocReader(reading).read(root, title);
        } else if (root.hasEntry("PowerPoint Document") || root.hasEntry("PP97_DUALSTORAGE")) {
            return new PptReader(reading).read(root, title);
        } else if (root.hasEntry("Workbook") || root.hasEntry("WORKBOOK") || root.hasEntry("Book")) {
            return new XlsReader(reading).read(root, title);
        } else if (root.hasEntry(MAIL)) {
            throw reading.refusal("is a mail of Outlook. Let its name end with .msg and upload it again");
        }
        throw reading.refusal("is no document of Word, PowerPoint or Excel, though it looks like one from outside");
    }

    private static ParseException protectedFile(Reading reading) {
        return reading.refusal("is protected with a password. Remove the protection and upload it again");
    }

    /** The properties are not worth failing for. */
    private static @Nullable String title(DirectoryNode root) {
        if (!root.hasEntry(SummaryInformation.DEFAULT_STREAM_NAME)) {
            return null;
        }
        try {
            SummaryInformation properties = new SummaryInformation(
                    new PropertySet(root.createDocumentInputStream(SummaryInformation.DEFAULT_STREAM_NAME)));
            String title = properties.getTitle();
            String clean = title == null ? "" : CleanText.of(title).strip();
            return clean.isEmpty() ? null : clean;
        } catch (HPSFException | IOException | RuntimeException e) {
            return null;
        }
    }
}
