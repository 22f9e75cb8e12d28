package io.ragstone.conformance.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes what it likes. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    static RawConnection open(int port) {
        try {
            return new RawConnection(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a server answers to a request until it closes the connection. */
    static String answer(int port, String request) {
        try (RawConnection connection = open(port)) {
            return connection.write(request).rest();
        }
    }

    /** Writes as much as the other side takes. */
    RawConnection write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException enough) {
            // The server has seen enough and answered.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String rest() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            InputStream answer = socket.getInputStream();
            for (int next = answer.read(); next >= 0; next = answer.read()) {
                read.write(next);
            }
        } catch (SocketException reset) {
            // What came before counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether the server still waits for more. */
    boolean isOpen() {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read(new byte[8_192]) >= 0;
        } catch (SocketTimeoutException waiting) {
            return true;
        } catch (IOException closed) {
            return false;
        }
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
