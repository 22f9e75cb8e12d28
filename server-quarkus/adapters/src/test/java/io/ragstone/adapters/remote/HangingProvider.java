package io.ragstone.adapters.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A provider that begins an answer and then says nothing more, until whoever asked hangs up. */
final class HangingProvider implements AutoCloseable {
    private final ServerSocket server;
    private final String beginning;

    /** Done when the one who asked has closed the connection. */
    final CompletableFuture<Boolean> hungUp = new CompletableFuture<>();

    HangingProvider(String beginning) throws IOException {
        this.beginning = beginning;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + beginning)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] request = new byte[4096];
            while (in.read(request) >= 0) {
                // The question itself is of no interest.
            }
            hungUp.complete(true);
        } catch (IOException e) {
            hungUp.complete(true);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
