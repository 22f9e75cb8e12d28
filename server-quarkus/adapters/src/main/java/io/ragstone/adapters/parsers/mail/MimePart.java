package io.ragstone.adapters.parsers.mail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a mail: either it has parts itself, or a content. */
final class MimePart {
    private final String type;
    private final MimeHead head;
    private final List<MimePart> parts = new ArrayList<>();
    private @Nullable Path content;

    /** @param type as "text/plain", in lower case */
    MimePart(String type, MimeHead head) {
        this.type = type;
        this.head = head;
    }

    String type() {
        return type;
    }

    MimeHead head() {
        return head;
    }

    List<MimePart> parts() {
        return parts;
    }

    void add(MimePart part) {
        parts.add(part);
    }

    @Nullable
    Path content() {
        return content;
    }

    void content(Path file) {
        content = file;
    }

    /** What the part is called as a file, or nothing. */
    String name() {
        String name = head.parameter("content-disposition", "filename");
        String plain = name.isEmpty() ? head.parameter("content-type", "name") : name;
        return plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
    }

    /** Whether this is meant to be read with the mail, and not to be opened on its own. */
    boolean isBody() {
        boolean text = type.equals("text/plain") || type.equals("text/html") || type.isEmpty();
        return text && !head.value("content-disposition").equals("attachment") && name().isEmpty();
    }
}
