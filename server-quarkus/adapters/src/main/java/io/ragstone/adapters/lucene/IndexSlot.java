package io.ragstone.adapters.lucene;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one index, open or not. Many may use it at once; closing and dropping wait until nobody does. An index that
 * proves damaged is dropped: it is built again from the database.
 */
final class IndexSlot {
    private static final Logger LOG = LoggerFactory.getLogger(IndexSlot.class);

    private final Path folder;
    private final Analyzer analyzer;
    private final Clock clock;
    private final ReadWriteLock users = new ReentrantReadWriteLock();
    private final Object opening = new Object();
    private volatile @Nullable OpenIndex index;
    private volatile long lastUse;

    IndexSlot(Path folder, Analyzer analyzer, Clock clock) {
        this.folder = folder;
        this.analyzer = analyzer;
        this.clock = clock;
    }

    /** Whether there is an index here, open or on disk. */
    boolean exists() {
        return index != null || Files.isDirectory(folder);
    }

    boolean isOpen() {
        return index != null;
    }

    long lastUse() {
        return lastUse;
    }

    /** Opens the index, or begins a new one, and keeps it open for the work. */
    <T> T use(IndexWork<OpenIndex, T> work) {
        Exception failure;
        OpenIndex failed = null;
        users.readLock().lock();
        try {
            lastUse = clock.millis();
            failed = opened();
            return work.on(failed);
        } catch (IOException | AlreadyClosedException e) {
            failure = e;
        } finally {
            users.readLock().unlock();
        }
        throw reset(failed, failure);
    }

    /** Like {@link #use}, for an index that is open already; does not count as use. */
    void ifOpen(IndexWork<OpenIndex, ?> work) {
        Exception failure;
        OpenIndex open = null;
        users.readLock().lock();
        try {
            open = index;
            if (open != null) {
                work.on(open);
            }
            return;
        } catch (IOException | AlreadyClosedException e) {
            failure = e;
        } finally {
            users.readLock().unlock();
        }
        throw reset(open, failure);
    }

    /** Closes the index unless somebody uses it, and says whether it is closed now. */
    boolean closeIfUnused() {
        Lock exclusive = users.writeLock();
        if (!exclusive.tryLock()) {
            return false;
        }
        try {
            close();
            return true;
        } finally {
            exclusive.unlock();
        }
    }

    void closeWhenUnused() {
        users.writeLock().lock();
        try {
            close();
        } finally {
            users.writeLock().unlock();
        }
    }

    void drop() {
        users.writeLock().lock();
        try {
            abandon();
            delete();
        } catch (IOException e) {
            throw new CoreException(
                    ErrorCode.UNAVAILABLE,
                    "The search index in " + folder + " cannot be deleted: " + e.getMessage(),
                    e);
        } finally {
            users.writeLock().unlock();
        }
    }

    private OpenIndex opened() throws IOException {
        OpenIndex open = index;
        if (open != null) {
            return open;
        }
        synchronized (opening) {
            if (index == null) {
                index = open();
            }
            return Objects.requireNonNull(index);
        }
    }

    private OpenIndex open() throws IOException {
        try {
            return OpenIndex.open(folder, analyzer);
        } catch (LockObtainFailedException e) {
            throw new CoreException(
                    ErrorCode.UNAVAILABLE,
                    "The search index in " + folder
                            + " is in use by another server. Every server needs a data folder of its own.",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            if (!isDamage(e)) {
                throw e;
            }
            LOG.warn("The search index in {} is damaged and will be built again from the database.", folder, e);
            delete();
            return OpenIndex.open(folder, analyzer);
        }
    }

    /** After a failure the files are opened afresh by the next use; without them, if they are damaged. */
    private CoreException reset(@Nullable OpenIndex failed, Exception failure) {
        LOG.error("The search index in {} failed.", folder, failure);
        users.writeLock().lock();
        try {
            // Where many fail at once, the first puts it right for all.
            boolean mine = index == failed;
            if (mine) {
                abandon();
            }
            if (mine && isDamage(failure)) {
                LOG.warn("The search index in {} is damaged and will be built again from the database.", folder);
                delete();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        } finally {
            users.writeLock().unlock();
        }
        return new CoreException(ErrorCode.UNAVAILABLE, sentence(failure), failure);
    }

    /** A full disk tells nothing else but these words of the operating system. */
    private static String sentence(@Nullable Throwable failure) {
        boolean full = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            full |= String.valueOf(cause.getMessage()).contains("No space left on device");
        }
        return full
                ? "There is no space left on the disk of the search index. Nothing is lost; free some space and try it"
                        + " again."
                : "The search index failed; it recovers by itself: try again.";
    }

    private void close() {
        OpenIndex open = index;
        index = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // What it had not written yet is in the database, and is applied again.
                LOG.warn("The search index in {} could not be closed well.", folder, e);
            }
        }
    }

    private void abandon() throws IOException {
        OpenIndex open = index;
        index = null;
        if (open != null) {
            open.abandon();
        }
    }

    private void delete() throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> inside = Files.walk(folder)) {
                files = inside.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Broken, half missing, or of a version that cannot be read; not: a full disk or too many open files. */
    private static boolean isDamage(Exception e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof IndexNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException
                || e instanceof EOFException
                || e instanceof IllegalArgumentException;
    }
}
