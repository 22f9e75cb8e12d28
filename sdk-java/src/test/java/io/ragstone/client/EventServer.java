package io.ragstone.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that sends an event when the test says so, and notices when its client has gone. */
public final class EventServer implements AutoCloseable {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;
    private final boolean silent;
    private volatile boolean probing;

    private EventServer(boolean silent) throws IOException {
        this.silent = silent;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::serve);
        http.start();
    }

    /** Begins to answer at once. */
    public static EventServer start() throws IOException {
        return new EventServer(false);
    }

    /** Takes requests, and does not even begin to answer. */
    public static EventServer startSilent() throws IOException {
        return new EventServer(true);
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Sends this as the data of an event. */
    public void send(String data) {
        events.add("data:" + data + "\n\n");
    }

    public int requests() {
        return requests.get();
    }

    /** Whether a request came within a minute. */
    public boolean isAsked() throws InterruptedException {
        return asked.await(1, TimeUnit.MINUTES);
    }

    /** Whether the client went away within a minute; from now on comments are sent, which fails when it has. */
    public boolean isLeft() throws InterruptedException {
        probing = true;
        return gone.await(1, TimeUnit.MINUTES);
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        try {
            if (silent) {
                asked.countDown();
                events.take();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            asked.countDown();
            write(exchange.getResponseBody());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(OutputStream out) throws InterruptedException {
        try {
            while (true) {
                String event = events.poll(20, TimeUnit.MILLISECONDS);
                if (event != null || probing) {
                    out.write((event == null ? ":\n" : event).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (IOException clientLeft) {
            gone.countDown();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
