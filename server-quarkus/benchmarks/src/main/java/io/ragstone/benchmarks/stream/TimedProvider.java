package io.ragstone.benchmarks.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chat model whose every word is the time at which it was said, by the clock of this process. */
final class TimedProvider implements AutoCloseable {
    private static final Pattern WORD = Pattern.compile("t(\\d+)");
    /** Connections that a thousand clients open at once wait for so long as this. */
    private static final int BACKLOG = 2_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;
    private volatile int words = 1;
    private volatile Duration pause = Duration.ZERO;

    private TimedProvider(HttpServer server) {
        this.server = server;
    }

    static TimedProvider start() throws IOException {
        // Otherwise a word waits for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        TimedProvider provider = new TimedProvider(server);
        server.setExecutor(provider.threads);
        server.createContext("/v1/chat/completions", provider::answer);
        server.start();
        return provider;
    }

    /** How long an answer is from now on. */
    void speak(int count, Duration between) {
        words = count;
        pause = between;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** How many answers could not be told to their end. */
    int failures() {
        return failures.get();
    }

    private void answer(HttpExchange call) {
        try (call;
                OutputStream body = begun(call)) {
            for (int i = 0; i < words; i++) {
                if (i > 0) {
                    Thread.sleep(pause);
                }
                tell(body, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"t" + System.nanoTime() + " \"}}]}");
            }
            tell(body, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
            tell(body, "[DONE]");
        } catch (IOException gone) {
            failures.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OutputStream begun(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().set("Content-Type", "text/event-stream");
        call.sendResponseHeaders(200, 0);
        return call.getResponseBody();
    }

    private static void tell(OutputStream body, String data) throws IOException {
        body.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    /** How long ago the last word of a line was said, in nanoseconds; -1 when there is none. */
    static long age(String line) {
        long now = System.nanoTime();
        long said = -1;
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            said = Long.parseLong(word.group(1));
        }
        return said < 0 ? -1 : now - said;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
