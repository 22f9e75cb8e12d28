package io.ragstone.adapters.filesystem;

import io.ragstone.core.document.BlobStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Blobs as files in a folder a tenant. A blob is written beside its place, forced to the disk and then renamed: whoever
 * reads sees the old one or the new one, and a power cut leaves no half of one.
 */
public final class FolderBlobStore implements BlobStore {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}/[A-Za-z0-9-]{1,64}");

    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private final Path root;
    private final Path incoming;

    /** Makes the folder where there is none, and removes what uploads left that a crash cut off. */
    public FolderBlobStore(Path root) {
        this.root = root;
        this.incoming = root.resolve(".incoming");
        try {
            OwnerOnly.createFolders(incoming);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder for files " + root + " cannot be used (" + e.getMessage() + "). Make it writable.", e);
        }
    }

    @Override
    public long put(String key, InputStream content) throws IOException {
        Path place = place(key);
        Path folder = root.resolve(key.substring(0, key.indexOf('/')));
        Path written = incoming.resolve(UUID.randomUUID().toString());
        try {
            long size = write(content, written);
            createFolder(folder);
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.force(folder);
            return size;
        } catch (IOException e) {
            throw explained(e);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public void check() throws IOException {
        Path probe = incoming.resolve(UUID.randomUUID().toString());
        try {
            write(new ByteArrayInputStream(new byte[] {1}), probe);
        } catch (IOException e) {
            throw explained(e);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** A full disk tells nothing else but these words of the operating system. */
    private static IOException explained(IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (FULL.stream().anyMatch(reason::contains)) {
            throw new CoreException(
                    ErrorCode.UNAVAILABLE,
                    "There is no space left on the disk of the files. Nothing was stored; free some space and try it"
                            + " again.",
                    failure);
        }
        return failure;
    }

    private static long write(InputStream content, Path file) throws IOException {
        try (FileChannel channel = OwnerOnly.createFile(file)) {
            long size = content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return size;
        }
    }

    private void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            OwnerOnly.createFolders(folder);
            OwnerOnly.force(root);
        }
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(incoming)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }

    /** Takes only what our own keys look like, so that no key leads out of the folder. */
    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("This is no key of a blob: " + key);
        }
        return root.resolve(key);
    }
}
