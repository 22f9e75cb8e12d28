package io.ragstone.conformance.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An S3-compatible server in a process of its own. */
public final class S3Server implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Jetty started on ports .*?(\\d+) \\(http/1\\.1\\)");

    private final Process process;
    private final String endpoint;

    private S3Server(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    public static S3Server start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dserver.port=0",
                        "-Dhttp.port=0",
                        "-jar",
                        System.getProperty("ragstone.test.s3mock"))
                .redirectErrorStream(true)
                .start();
        try {
            return new S3Server(process, "http://localhost:" + port(process));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String port(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(ignored -> {}));
                return ready.group(1);
            }
        }
        throw new IllegalStateException("The S3 server did not start:\n" + said);
    }

    public String endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
