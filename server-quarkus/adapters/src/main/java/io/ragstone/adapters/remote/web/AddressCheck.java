package io.ragstone.adapters.remote.web;

import io.ragstone.adapters.remote.http.PublicSockets;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Looks at an address before anybody connects. What a name means shows only then, and the sockets look at that. */
final class AddressCheck {
    /** What the client itself takes for an address in numbers; it has brought other spellings into this form. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

    private final RemotePageSettings settings;

    AddressCheck(RemotePageSettings settings) {
        this.settings = settings;
    }

    static HttpUrl parse(String address) {
        HttpUrl url = HttpUrl.parse(address.strip());
        if (url == null) {
            throw CoreException.invalid("The URL format is invalid");
        }
        return url;
    }

    void require(String address, HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw forbidden(address + " has a name or a password in it. Leave them out.");
        }
        if (settings.localAddresses()) {
            return;
        }
        if (isInside(url.host().toLowerCase(Locale.ROOT))) {
            throw inside(address);
        }
        if (!settings.ports().contains(url.port())) {
            throw forbidden(address + " names port " + url.port()
                    + ", which is not for pages. The operator can permit it with ragstone.crawl.ports.");
        }
    }

    private static boolean isInside(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        if (!NUMBERS.matcher(host).matches()) {
            return false;
        }
        try {
            return !PublicSockets.isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** Whoever asked for a secret way is not led onto an open one. */
    void requireNoStepDown(String address, HttpUrl from, HttpUrl to) {
        if (from.isHttps() && !to.isHttps()) {
            throw forbidden(address + " leads from https to http. Name the page itself.");
        }
    }

    static CoreException inside(String address) {
        return forbidden(address + " leads to an address in the server's own network. The operator can permit such"
                + " addresses with ragstone.crawl.local-addresses.");
    }

    private static CoreException forbidden(String sentence) {
        return new CoreException(ErrorCode.FORBIDDEN, sentence);
    }
}
