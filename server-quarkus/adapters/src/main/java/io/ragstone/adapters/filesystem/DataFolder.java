package io.ragstone.adapters.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that everything lives in, while one server has it. Only its owner may look into it, and two servers on one
 * database and one index would destroy each other's work.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "server.lock";
    private static final int LONGEST_NOTE = 32;

    private final FileChannel lockFile;

    private DataFolder(FileChannel lockFile) {
        this.lockFile = lockFile;
    }

    /** Another server has the folder. */
    public static final class InUseException extends IOException {
        private static final long serialVersionUID = 1L;

        InUseException(Path folder, String holder) {
            super("Another server" + holder + " is using " + folder.toAbsolutePath()
                    + ". Stop it first, or start this one with a data folder of its own.");
        }
    }

    /** Makes the folder where it is not there, and keeps others out of it until closed. */
    public static DataFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            OwnerOnly.createFolders(folder);
        }
        FileChannel lockFile = OwnerOnly.openFile(folder.resolve(LOCK));
        boolean locked = false;
        try {
            if (tryLock(lockFile) == null) {
                throw new InUseException(folder, holder(folder));
            }
            note(lockFile);
            locked = true;
            return new DataFolder(lockFile);
        } finally {
            if (!locked) {
                lockFile.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Leaves our process id for the message that another server gives. */
    private static void note(FileChannel lockFile) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String holder(Path folder) throws IOException {
        String pid = new String(Files.readAllBytes(folder.resolve(LOCK)), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() || pid.length() > LONGEST_NOTE ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
