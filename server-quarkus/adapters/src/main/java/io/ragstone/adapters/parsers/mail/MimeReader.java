package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart to its parts, and puts their contents into files. Mails inside of it are parts like others. */
final class MimeReader {
    private static final int MOST_PARTS = 5_000;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_FIELDS = 5_000;

    private final Reading reading;
    private final MailFolder folder;
    private final Deque<MimePart> open = new ArrayDeque<>();
    private MimeHead head = new MimeHead();
    private @Nullable MimePart root;
    private int parts;

    MimeReader(Reading reading, MailFolder folder) {
        this.reading = reading;
        this.folder = folder;
    }

    MimePart read(InputStream mail) throws IOException {
        MimeTokenStream stream = new MimeTokenStream(new MimeConfig.Builder()
                .setStrictParsing(false)
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_FIELD)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxContentLen(-1)
                .build());
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(mail);
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                reading.step();
                token(stream, state);
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
        if (root == null) {
            throw reading.refusal("is not a mail: it has neither a header nor a text");
        }
        return root;
    }

    private void token(MimeTokenStream stream, EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> head = new MimeHead();
            case T_FIELD -> head.add(stream.getField());
            case T_START_MULTIPART -> {
                MimePart part = add(stream.getBodyDescriptor().getMimeType());
                open.push(part);
                reading.nesting(open.size());
            }
            case T_END_MULTIPART -> open.pop();
            case T_BODY -> {
                MimePart part = add(stream.getBodyDescriptor().getMimeType());
                try (InputStream content = stream.getDecodedInputStream()) {
                    part.content(folder.add(content));
                }
            }
            default -> {
                // What stands before, between and after the parts is for programs that do not know parts.
            }
        }
    }

    private MimePart add(@Nullable String type) {
        if (++parts > MOST_PARTS) {
            throw reading.refusal("is a mail of more than " + MOST_PARTS + " parts");
        }
        MimePart part = new MimePart(type == null ? "" : type.toLowerCase(Locale.ROOT), head);
        if (open.isEmpty()) {
            root = root == null ? part : root;
        } else {
            open.element().add(part);
        }
        return part;
    }
}
