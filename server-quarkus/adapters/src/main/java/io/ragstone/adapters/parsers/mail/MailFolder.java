package io.ragstone.adapters.parsers.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds the parts of a mail as files while it is read. */
final class MailFolder implements AutoCloseable {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private MailFolder(Path folder) {
        this.folder = folder;
    }

    static MailFolder create() throws IOException {
        return new MailFolder(Files.createTempDirectory("mail"));
    }

    Path add(InputStream content) throws IOException {
        Path file = folder.resolve(String.valueOf(files.size()));
        files.add(file);
        Files.copy(content, file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
