package io.ragstone.conformance.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A sample in a process of its own, with what it prints. */
final class SampleProgram implements AutoCloseable {
    private static final Path SAMPLES = Path.of("../samples");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private SampleProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** The folder with the classes of the plain samples, and with their documents. */
    static Path classes() {
        return SAMPLES.resolve("target/classes");
    }

    /**
     * Runs it to its end, which has to be a good one; what it printed.
     *
     * @param module its folder below the samples, or nothing for a plain one
     */
    static String run(String module, String mainClass, String... arguments) throws IOException, InterruptedException {
        try (SampleProgram program = start(module, mainClass, arguments)) {
            assertThat(program.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("whether it ended: %s", program.printed())
                    .isTrue();
            assertThat(program.process.exitValue()).as(program.printed()).isZero();
            return program.printed();
        }
    }

    static SampleProgram start(String module, String mainClass, String... arguments) throws IOException {
        Path target = SAMPLES.resolve(module).resolve("target");
        Path output = Files.createTempFile("sample-", ".txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                target.resolve("classes")
                        + File.pathSeparator
                        + Files.readString(target.resolve("classpath")).strip(),
                mainClass));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new SampleProgram(process, output);
    }

    String printed() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        Files.deleteIfExists(output);
    }
}
