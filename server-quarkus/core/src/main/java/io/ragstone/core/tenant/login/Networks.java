package io.ragstone.core.tenant.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What counts as one address. With IPv6 everybody has a network of addresses, 64 bits of which are theirs to choose. */
final class Networks {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");
    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    static String of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            int zone = address.indexOf('%');
            InetAddress parsed = InetAddress.getByName(zone < 0 ? address : address.substring(0, zone));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
