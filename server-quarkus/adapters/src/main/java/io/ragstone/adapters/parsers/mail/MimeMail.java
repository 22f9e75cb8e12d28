package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.mail.Mail.AttachedFile;
import io.ragstone.adapters.parsers.mail.Mail.Attachment;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import io.ragstone.core.ingest.parse.Block;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the text of a mail from its attachments. */
final class MimeMail {
    private final Reading reading;
    private final List<Attachment> attachments = new ArrayList<>();

    MimeMail(Reading reading) {
        this.reading = reading;
    }

    Mail of(MimePart root) throws IOException {
        List<Block> body = body(root, false);
        List<String> heads = new ArrayList<>();
        for (String name : List.of("From", "To", "Cc", "Date")) {
            String text = root.head().text(name.toLowerCase(Locale.ROOT));
            if (!text.isEmpty()) {
                reading.characters(text.length());
                heads.add(name + ": " + text);
            }
        }
        return new Mail(root.head().text("subject"), heads, body, attachments);
    }

    /** @param related whether the part belongs to a text, as the pictures in it do */
    private List<Block> body(MimePart part, boolean related) throws IOException {
        return switch (part.type()) {
            case "multipart/alternative" -> alternative(part, related);
            case "multipart/related" -> all(part, true);
            default -> {
                if (part.content() == null) {
                    yield all(part, related);
                }
                if (part.isBody()) {
                    yield text(part);
                }
                attach(part, related);
                yield List.of();
            }
        };
    }

    private List<Block> all(MimePart part, boolean related) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (MimePart inner : part.parts()) {
            blocks.addAll(body(inner, related));
        }
        return blocks;
    }

    /** The same said in several ways, the best one last. */
    private List<Block> alternative(MimePart part, boolean related) throws IOException {
        List<Block> plain = List.of();
        List<Block> html = List.of();
        for (MimePart inner : part.parts()) {
            List<Block> blocks = body(inner, related);
            if (inner.type().equals("text/plain")) {
                plain = blocks;
            } else if (!blocks.isEmpty()) {
                html = blocks;
            }
        }
        return MailBody.better(html, plain);
    }

    private List<Block> text(MimePart part) throws IOException {
        Path content = part.content();
        if (content == null) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(content);
        Charset declared = declared(part);
        String text = declared == null ? TextEncoding.decode(bytes) : new String(bytes, declared);
        return part.type().equals("text/html") ? MailBody.html(text, reading) : MailBody.plain(text, reading);
    }

    /** Null for what is not said, and for ASCII, which is said too easily. */
    private static @Nullable Charset declared(MimePart part) {
        String name = part.head().parameter("content-type", "charset");
        try {
            Charset charset = name.isEmpty() ? null : Charset.forName(name);
            boolean gb2312 = charset != null && charset.name().equals("GB2312");
            return gb2312 ? Charset.forName("GB18030") : StandardCharsets.US_ASCII.equals(charset) ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Pictures that a text shows are no attachments, and signatures are for programs. */
    private void attach(MimePart part, boolean related) {
        boolean shown = related
                && part.type().startsWith("image/")
                && !part.head().value("content-disposition").equals("attachment");
        boolean technical = part.type().endsWith("signature") || part.type().equals("application/pgp-encrypted");
        Path content = part.content();
        if (content != null && !shown && !technical) {
            attachments.add(new AttachedFile(name(part), content));
        }
    }

    private String name(MimePart part) {
        String name = part.name();
        if (part.type().equals("message/rfc822")) {
            return name.isEmpty() ? "mail.eml" : name.endsWith(".eml") ? name : name + ".eml";
        }
        if (!name.isEmpty()) {
            return name;
        }
        return switch (part.type()) {
            case "text/calendar" -> "calendar.ics";
            case "text/html" -> "attachment.html";
            case "application/pdf" -> "attachment.pdf";
            default ->
                part.type().startsWith("text/") || part.type().startsWith("message/") ? "attachment.txt" : "attachment";
        };
    }
}
