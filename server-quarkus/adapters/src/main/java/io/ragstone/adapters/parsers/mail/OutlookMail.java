package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.mail.Mail.AttachedFile;
import io.ragstone.adapters.parsers.mail.Mail.AttachedMail;
import io.ragstone.adapters.parsers.mail.Mail.Attachment;
import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** Takes apart a mail that Outlook saved. */
final class OutlookMail {
    private static final int DEEPEST = 5;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private final Reading reading;
    private final MailFolder folder;

    OutlookMail(Reading reading, MailFolder folder) {
        this.reading = reading;
        this.folder = folder;
    }

    /** @param depth of mails inside of mails */
    Mail of(MAPIMessage message, int depth) throws IOException {
        message.setReturnNullOnMissingChunk(true);
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
        }
        try {
            List<Attachment> attachments = new ArrayList<>();
            List<Block> body = body(message, attachments);
            for (AttachmentChunks chunks : message.getAttachmentFiles()) {
                attach(chunks, attachments, depth);
            }
            return new Mail(text(message.getSubject()), heads(message), body, attachments);
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private List<String> heads(MAPIMessage message) throws ChunkNotFoundException {
        List<String> heads = new ArrayList<>();
        add(heads, "From", sender(message));
        add(heads, "To", text(message.getDisplayTo()));
        add(heads, "Cc", text(message.getDisplayCC()));
        Calendar date = message.getMessageDate();
        if (date != null) {
            heads.add("Date: " + DATE.format(date.toInstant().atOffset(ZoneOffset.UTC)));
        }
        return heads;
    }

    private static String sender(MAPIMessage message) throws ChunkNotFoundException {
        String name = text(message.getDisplayFrom());
        String address = string(message.getMainChunks().getEmailFromChunk());
        boolean known = address.isEmpty() || name.contains(address) || !address.contains("@");
        return known ? name : name.isEmpty() ? address : name + " <" + address + ">";
    }

    private static void add(List<String> heads, String name, String value) {
        if (!value.isEmpty()) {
            heads.add(name + ": " + value);
        }
    }

    /** A mail that has nothing but rich text is read as a file of that. */
    private List<Block> body(MAPIMessage message, List<Attachment> attachments)
            throws ChunkNotFoundException, IOException {
        String html = message.getHtmlBody();
        String plain = message.getTextBody();
        List<Block> plainBlocks = plain == null ? List.of() : MailBody.plain(plain, reading);
        List<Block> blocks = html == null ? plainBlocks : MailBody.better(MailBody.html(html, reading), plainBlocks);
        String rich = blocks.isEmpty() ? message.getRtfBody() : null;
        if (rich != null && !rich.isBlank()) {
            byte[] bytes = rich.getBytes(StandardCharsets.ISO_8859_1);
            attachments.add(new AttachedFile("message.rtf", folder.add(new ByteArrayInputStream(bytes))));
        }
        return blocks;
    }

    private void attach(AttachmentChunks chunks, List<Attachment> attachments, int depth) throws IOException {
        reading.checkTime();
        String name = Stream.of(
                        chunks.getAttachLongFileName(), chunks.getAttachFileName(), chunks.getAttachDisplayName())
                .filter(Objects::nonNull)
                .map(OutlookMail::string)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("attachment");
        if (chunks.isEmbeddedMessage()) {
            MAPIMessage inner = depth < DEEPEST ? chunks.getEmbeddedMessage() : null;
            Mail mail = inner == null ? new Mail("", List.of(), List.of(tooDeep()), List.of()) : of(inner, depth + 1);
            attachments.add(new AttachedMail(name, mail));
        } else if (chunks.getAttachData() != null && !isShown(chunks)) {
            byte[] data = chunks.getAttachData().getValue();
            attachments.add(new AttachedFile(name, folder.add(new ByteArrayInputStream(data))));
        }
    }

    private static Block tooDeep() {
        return new Block.Paragraph(
                "This mail stands in a mail within mails, deeper than " + DEEPEST + " levels, and was not read.",
                List.of());
    }

    /** Pictures that the text itself shows, such as a company's sign. */
    private static boolean isShown(AttachmentChunks chunks) {
        return chunks.getAttachContentId() != null
                && string(chunks.getAttachMimeTag()).startsWith("image/");
    }

    private static String string(@Nullable StringChunk chunk) {
        return chunk == null ? "" : text(chunk.getValue());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : CleanText.of(text).strip();
    }
}
