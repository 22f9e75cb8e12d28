package io.ragstone.adapters.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that nobody but their owner can read, not even for the moment before their rights are set. What is there
 * after a power cut is the whole new content or what was there before: half a key would lock everything away.
 */
public final class SecretFile {
    private SecretFile() {}

    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        OwnerOnly.createFolders(folder);
        Path written = folder.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(written);
        try (FileChannel channel = OwnerOnly.createFile(written)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.force(folder);
    }
}
