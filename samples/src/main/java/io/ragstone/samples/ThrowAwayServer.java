package io.ragstone.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, with a folder that goes when it stops, however its user ends. */
public final class ThrowAwayServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final int LOG_TAIL = 30;

    private final Path folder;
    private final int port;
    private final Process process;
    private volatile boolean closing;

    private ThrowAwayServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server through the launcher, {@code ./ragstone}.
     *
     * @param environment what it finds beside this process's own variables, such as {@code RAGSTONE_JAVA_OPTS}
     */
    public static ThrowAwayServer start(Path launcher, Map<String, String> environment) throws IOException {
        if (!Files.isExecutable(launcher)) {
            throw new FileNotFoundException(
                    launcher.toAbsolutePath() + " cannot be run; start this program through ./ragstone.");
        }
        int port = freePort();
        Path folder = Files.createTempDirectory("ragstone-throw-away-");
        ProcessBuilder command = new ProcessBuilder(
                        launcher.toAbsolutePath().toString(),
                        "up",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        command.environment().putAll(environment);
        ThrowAwayServer server = new ThrowAwayServer(folder, port, command.start());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Returns when it answers. */
    public void awaitReady() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ping = HttpRequest.newBuilder(URI.create(url() + "/v1/system/ping"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(http, ping)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server ended with status " + process.exitValue() + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The server did not answer within " + LONGEST_START.toSeconds() + " s.");
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ping) throws InterruptedException {
        try {
            return http.send(ping, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The key that the server made on its first start. */
    public String apiKey() throws IOException {
        Path file = folder.resolve("data/secrets/first-start.properties");
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
        String key = secrets.getProperty("api.key");
        if (key == null) {
            throw new IllegalStateException(file + " has no api.key.");
        }
        return key;
    }

    /** Says what went wrong, with the end of the server's log; nothing when it is stopped already. */
    public void explain(Exception failure) throws IOException {
        if (closing) {
            return;
        }
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        System.err.printf("%nIt failed: %s%nThe server's log ends with:%n", reason);
        List<String> log = Files.readAllLines(folder.resolve("server.log"));
        log.stream().skip(Math.max(0, log.size() - LOG_TAIL)).forEach(line -> System.err.println("  " + line));
    }

    @Override
    public synchronized void close() {
        closing = true;
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete(folder);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("Could not remove " + folder + ": " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
