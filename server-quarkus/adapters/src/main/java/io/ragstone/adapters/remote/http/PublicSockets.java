package io.ragstone.adapters.remote.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/**
 * Sockets that connect to the public internet alone, so that an address which a user names cannot lead into the
 * operator's network. The address itself is looked at when it is connected to: no name can be made to mean something
 * else in between.
 */
public final class PublicSockets extends SocketFactory {
    private final UnaryOperator<InetSocketAddress> way;

    public PublicSockets() {
        this(UnaryOperator.identity());
    }

    /** @param way where a public address is reached from here: at itself, unless a test has the internet in its hands */
    public PublicSockets(UnaryOperator<InetSocketAddress> way) {
        this.way = way;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (endpoint instanceof InetSocketAddress named && isPublic(named.getAddress())) {
                    super.connect(way.apply(named), timeout);
                } else {
                    throw new PrivateAddressException();
                }
            }

            @Override
            public void connect(SocketAddress endpoint) throws IOException {
                connect(endpoint, 0);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean assigned = first == 192 && second == 0 && bytes[2] == 0;
        return first != 0 && first < 240 && !carrier && !benchmark && !assigned;
    }

    /** Only what is given out for the public, and nothing that wraps an address of the older kind. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }

    /** An address that is not for users to name. */
    public static final class PrivateAddressException extends ConnectException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException() {
            super("The address is not public");
        }
    }
}
