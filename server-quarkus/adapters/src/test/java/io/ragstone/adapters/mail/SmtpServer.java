package io.ragstone.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Takes every mail, and keeps all that it is told. */
final class SmtpServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().start(this::serve);

    SmtpServer() throws IOException {}

    int port() {
        return socket.getLocalPort();
    }

    List<String> said() {
        return List.copyOf(said);
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    converse(client);
                }
            }
        } catch (SocketException closed) {
            // That is how it ends.
        } catch (IOException e) {
            said.add(e.toString());
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        answer(out, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.add(line);
            boolean over = data && line.equals(".");
            String answer = over ? "250 taken" : data ? null : answer(line);
            data = !over && (data || line.equals("DATA"));
            if (answer != null) {
                answer(out, answer);
            }
        }
    }

    private static String answer(String line) {
        String verb = line.split(" ", 2)[0];
        return switch (verb) {
            case "EHLO" -> "250-hello\r\n250 AUTH PLAIN";
            case "DATA" -> "354 go on";
            case "AUTH" -> "235 welcome";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void answer(OutputStream out, @Nullable String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.interrupt();
    }
}
