package io.ragstone.conformance.trouble;

import io.ragstone.conformance.call.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat model's provider that says what a test wants, when it wants, and notices who hangs up. */
public final class ChatProvider implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Talk talk = speaker -> speaker.say("Hello.").end();

    /** What the provider does once it is asked. */
    @FunctionalInterface
    public interface Talk {
        void to(Speaker speaker) throws IOException;
    }

    public ChatProvider() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    public int asked() {
        return asked.get();
    }

    public void answers(Talk next) {
        talk = next;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            readRequest(caller.getInputStream());
            asked.incrementAndGet();
            talk.to(new Speaker(caller));
        } catch (IOException gone) {
            // The server hung up, which some tests want it to.
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("No request came.");
            }
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        in.readNBytes(length);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, on which the answer is a stream that ends with it. */
    public static final class Speaker {
        private final Socket caller;
        private final OutputStream out;
        private boolean begun;

        private Speaker(Socket caller) throws IOException {
            this.caller = caller;
            this.out = caller.getOutputStream();
        }

        public Speaker say(String text) throws IOException {
            return event(Json.object("choices", List.of(Json.object("delta", Json.object("content", text)))));
        }

        public Speaker think(String text) throws IOException {
            return event(Json.object("choices", List.of(Json.object("delta", Json.object("reasoning_content", text)))));
        }

        private Speaker event(Object json) throws IOException {
            return raw("data: " + Json.text(json) + "\n\n");
        }

        public Speaker raw(String text) throws IOException {
            if (!begun) {
                begun = true;
                write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
            }
            write(text);
            return this;
        }

        public void end(String reason) throws IOException {
            raw("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason
                    + "\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":5}}\n\ndata: [DONE]\n\n");
        }

        public void end() throws IOException {
            end("stop");
        }

        /** The whole answer at once, to a question that is not streamed. */
        public void reply(String text) throws IOException {
            String body = Json.text(Json.object(
                    "choices", List.of(Json.object("message", Json.object("role", "assistant", "content", text)))));
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + length
                    + "\r\n\r\n" + body);
        }

        public void refuse(int status, String body) throws IOException {
            write("HTTP/1.1 " + status
                    + " No\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
        }

        /** Says nothing until the server hangs up. */
        public void awaitHangUp() throws IOException {
            while (caller.getInputStream().read() >= 0) {
                // Whatever it may still send means nothing.
            }
        }

        public static void await(CountDownLatch latch) throws IOException {
            try {
                if (!latch.await(90, TimeUnit.SECONDS)) {
                    throw new IOException("The test never went on.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
