package io.ragstone.core.file;

import io.ragstone.core.call.Ids;
import java.time.Instant;
import java.util.UUID;

/** Files and folders for tests: only what a test names is special about them. */
public record SampleFiles(Ids ids, UUID tenant) {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    public static final Instant TUESDAY = Instant.parse("2026-03-03T08:30:00.456Z");

    public FileEntry root() {
        UUID id = ids.next();
        return new FileEntry(id, tenant, id, tenant, "/", FileKind.FOLDER, 0, MONDAY, MONDAY);
    }

    public FileEntry folder(FileEntry in, String name) {
        return new FileEntry(ids.next(), tenant, in.id(), tenant, name, FileKind.FOLDER, 0, MONDAY, MONDAY);
    }

    public FileEntry file(FileEntry in, String name, long size) {
        return file(in, name, size, MONDAY, MONDAY);
    }

    public FileEntry file(FileEntry in, String name, long size, Instant created, Instant updated) {
        return new FileEntry(ids.next(), tenant, in.id(), tenant, name, FileKind.CONTENT, size, created, updated);
    }
}
