package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.ingest.parse.Parsers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads mails as the internet sends them (RFC 822, MIME), with their attachments. */
public final class EmlParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("eml", "mht", "mhtml");
    /** What may hold a mail without saying so. */
    private static final Set<String> SILENT = Set.of("", "txt", "mail", "mime");

    private static final Pattern FIELD = Pattern.compile("(?:From |[A-Za-z][A-Za-z0-9-]{0,60}:|[ \\t]).*");

    private static final Pattern KNOWN = Pattern.compile(
            "(Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|From|To|Date|Subject):.*",
            Pattern.CASE_INSENSITIVE);
    private static final int ENOUGH = 4;

    private final Parsers attached;

    /** @param attached reads the attachments */
    public EmlParser(Parsers attached) {
        this.attached = attached;
    }

    @Override
    public boolean accepts(String name, byte[] head) {
        if (!FileKind.isText(head) || FileKind.isHtml(head)) {
            return false;
        }
        return FileKind.endsWith(name, ENDINGS) || (FileKind.endsWith(name, SILENT) && isMail(head));
    }

    private static boolean isMail(byte[] head) {
        Set<String> fields = FileKind.latin(head, head.length)
                .lines()
                .takeWhile(line -> FIELD.matcher(line).matches())
                .map(KNOWN::matcher)
                .filter(Matcher::matches)
                .map(field -> field.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean technical = fields.contains("message-id") || fields.contains("mime-version");
        return fields.size() >= ENOUGH && fields.contains("from") && technical;
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a mail", this::read);
    }

    private ParsedDocument read(Reading reading) throws IOException {
        try (MailFolder folder = MailFolder.create();
                InputStream bytes = new BufferedInputStream(
                        Files.newInputStream(reading.source().file()))) {
            MimePart root = new MimeReader(reading, folder).read(bytes);
            return new MailBlocks(attached, reading).document(new MimeMail(reading).of(root));
        }
    }
}
