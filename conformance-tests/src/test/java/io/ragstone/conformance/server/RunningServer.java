package io.ragstone.conformance.server;

import io.ragstone.conformance.call.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server in a process of its own, as an operator runs it. */
public final class RunningServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(180);
    private static final int OLDEST_JAVA = 21;
    private static final int TAIL = 60;

    private final ServerSetup setup;
    private final int port;
    private final Path log;
    private final Process process;
    private final Thread orphanGuard;

    private RunningServer(ServerSetup setup, int port, Path log, Process process) {
        this.setup = setup;
        this.port = port;
        this.log = log;
        this.process = process;
        this.orphanGuard = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(orphanGuard);
    }

    /** Starts the server and waits until it answers. */
    public static RunningServer start(ServerSetup setup) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(logFolder(), setup.name() + "-", ".log");
            Process process = new ProcessBuilder(command(setup, port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RunningServer server = new RunningServer(setup, port, log, process);
            server.awaitFirstAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The server cannot be started", e);
        }
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public ServerSetup setup() {
        return setup;
    }

    public FirstStart firstStart() {
        return FirstStart.read(setup.dataFolder());
    }

    /** All that it wrote since it started. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long processId() {
        return process.pid();
    }

    /** What `kill -9` does: no time for a last word. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server does not stop." + tail());
            }
            Runtime.getRuntime().removeShutdownHook(orphanGuard);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitFirstAnswer() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ping = HttpRequest.newBuilder(URI.create(base() + "/v1/system/ping"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            Await.until("the server answers", LONGEST_START, () -> answers(client, ping), Boolean::booleanValue);
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw new AssertionError("The server did not start: " + e.getMessage() + tail(), e);
        }
    }

    private boolean answers(HttpClient client, HttpRequest ping) {
        if (!process.isAlive()) {
            throw new AssertionError("its process ended with " + process.exitValue());
        }
        try {
            return client.send(ping, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException | HttpTimeoutException notYet) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String tail() {
        List<String> lines = log().lines().toList();
        return "\nThe end of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private static List<String> command(ServerSetup setup, int port) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx" + setup.heap(),
                "-Dquarkus.http.port=" + port,
                "-Dragstone.data.dir=" + setup.dataFolder()));
        setup.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    private static String java() {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new AssertionError("The server needs Java " + OLDEST_JAVA + " or newer; these tests run on "
                    + Runtime.version() + ". Point JAVA_HOME at a newer JDK.");
        }
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty(
                        "ragstone.server.jar", "../server-quarkus/app/target/quarkus-app/quarkus-run.jar"))
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError("There is no packaged server at " + jar.toAbsolutePath()
                    + ". Build it with: mvn package -pl server-quarkus/app -am");
        }
        return jar;
    }

    private static Path logFolder() throws IOException {
        return Files.createDirectories(BuildFolder.path().resolve("server-logs"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
