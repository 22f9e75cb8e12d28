package io.ragstone.conformance.ragflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** An answer byte for byte, as it comes out of the socket. */
public final class RawStream implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Socket socket;
    private final InputStream in;
    private final String head;

    private RawStream(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.head = until("\r\n\r\n");
    }

    public static RawStream post(int port, String apiKey, String path, String body) {
        return post(port, Map.of("Authorization", "Bearer " + apiKey), path, body);
    }

    /** The same with other headers. */
    public static RawStream post(int port, Map<String, String> headers, String path, String body) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout((int) LONGEST.toMillis());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String request = "POST " + path + " HTTP/1.1\r\nHost: localhost" + written(headers)
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new RawStream(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> "\r\n" + header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining());
    }

    public String head() {
        return head;
    }

    /** The text of one chunk of the body; empty after the last. */
    public String chunk() {
        try {
            int length = Integer.parseInt(until("\r\n").strip(), 16);
            String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            until("\r\n");
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is still to come. */
    public String rest() {
        StringBuilder text = new StringBuilder();
        for (String chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
            text.append(chunk);
        }
        return text.toString();
    }

    private String until(String end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection ended after: " + bytes.toString(StandardCharsets.UTF_8));
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
