package io.ragstone.adapters.remote.http;

import java.net.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes HTTP clients that connect to addresses which users name, and to nothing in the operator's own network. */
public final class GuardedHttp {
    private GuardedHttp() {}

    /**
     * @param localAddresses whether users may name addresses in the operator's own network after all
     * @param longest how long a call may take
     */
    public static OkHttpClient client(boolean localAddresses, Duration longest) {
        // A redirect would take the key along to somebody else; a proxy would connect where the sockets cannot see it.
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .callTimeout(longest)
                .followRedirects(false)
                .proxy(Proxy.NO_PROXY);
        return localAddresses
                ? client.build()
                : client.socketFactory(new PublicSockets()).build();
    }

    /** Whether a call failed because its address is not for users to name. */
    public static boolean isPrivateAddress(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(PublicSockets.PrivateAddressException.class::isInstance);
    }
}
