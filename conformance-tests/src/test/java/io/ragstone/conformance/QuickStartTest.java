package io.ragstone.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The example of the README, run as a newcomer would. */
@OnSharedServer
class QuickStartTest {
    private static final Path SAMPLES = Path.of("../samples/target");
    private static final int PATIENCE_SECONDS = 120;

    private final Account account;

    QuickStartTest(Account account) {
        this.account = account;
    }

    @Test
    void printsThePassagesThatAnswer() throws IOException, InterruptedException {
        Path output = Files.createTempFile("quick-start-", ".txt");
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        SAMPLES.resolve("classes")
                                + File.pathSeparator
                                + Files.readString(SAMPLES.resolve("classpath")).strip(),
                        "io.ragstone.samples.QuickStart",
                        account.apiKey(),
                        account.api().base().toString(),
                        SAMPLES.resolve("classes/documents/visitor-information.html")
                                .toString(),
                        "What does the car park cost?")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(output, UTF_8)).contains("visitor-information.html", "£6");
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }
}
