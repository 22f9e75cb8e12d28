package io.ragstone.conformance.trouble;

import static org.junit.jupiter.api.Assumptions.abort;

import io.ragstone.conformance.server.BuildFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A folder on a small disk of its own, where this system lets the tests have one. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk of(int megabytes) {
        Path folder = BuildFolder.newDataFolder("small-disk");
        String problem =
                run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
        if (!problem.isEmpty()) {
            BuildFolder.delete(folder);
            return abort("A disk of the test's own cannot be mounted here, so a full one is not tried: " + problem);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Takes the last of the space. */
    void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            byte[] block = new byte[BLOCK];
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() >= BLOCK) {
                throw new UncheckedIOException("The disk was not filled", full);
            }
        }
    }

    void free() {
        try {
            Files.delete(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        String problem = run(List.of("umount", folder.toString()));
        if (!problem.isEmpty()) {
            throw new AssertionError("The small disk is still mounted: " + problem);
        }
        BuildFolder.delete(folder);
    }

    /** What it complained of; nothing if it worked. */
    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0 ? "" : said + " ";
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
