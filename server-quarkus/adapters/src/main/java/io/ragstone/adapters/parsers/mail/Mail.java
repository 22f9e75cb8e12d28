package io.ragstone.adapters.parsers.mail;

import io.ragstone.core.ingest.parse.Block;
import java.nio.file.Path;
import java.util.List;

/**
 * A mail that was taken apart.
 *
 * @param subject may be empty
 * @param heads what is said about it, as "From: Ada"
 */
record Mail(String subject, List<String> heads, List<Block> body, List<Attachment> attachments) {
    /** What came with a mail. */
    sealed interface Attachment {
        String name();
    }

    record AttachedFile(String name, Path file) implements Attachment {}

    /** A mail inside of the mail that is no file of its own. */
    record AttachedMail(String name, Mail mail) implements Attachment {}
}
