package io.ragstone.adapters.remote.web;

import io.ragstone.adapters.remote.http.PublicSockets;
import io.ragstone.core.document.web.WebPage;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Pages of the web by HTTP. Every redirect goes through the same sockets, and so can lead nowhere else either. */
public final class RemoteWebPages implements WebPages, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final int MOST_REDIRECTS = 5;
    private static final String ANYTHING = "application/octet-stream";

    private final OkHttpClient client;
    private final RemotePageSettings settings;
    private final AddressCheck check;

    public RemoteWebPages(RemotePageSettings settings) {
        this(settings, new PublicSockets(), Dns.SYSTEM);
    }

    /** With sockets and names of one's own, such as tests have. */
    RemoteWebPages(RemotePageSettings settings, PublicSockets sockets, Dns names) {
        // A proxy would connect where the sockets cannot see it, and each redirect is looked at like the first address.
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .callTimeout(settings.timeout())
                .followRedirects(false)
                .followSslRedirects(false)
                .dns(names)
                .proxy(Proxy.NO_PROXY);
        if (!settings.localAddresses()) {
            builder.socketFactory(sockets);
        }
        this.client = builder.build();
        this.settings = settings;
        this.check = new AddressCheck(settings);
    }

    @Override
    public void require(String address) {
        check.require(address, AddressCheck.parse(address));
    }

    @Override
    public WebPage fetch(String address) {
        Instant end = Instant.now().plus(settings.timeout());
        HttpUrl url = AddressCheck.parse(address);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            check.require(address, url);
            Call call = client.newCall(new Request.Builder()
                    .url(url)
                    .header("User-Agent", "Ragstone")
                    .build());
            call.timeout().timeout(left(end).toMillis(), TimeUnit.MILLISECONDS);
            try (Response response = call.execute()) {
                HttpUrl next = redirect(url, response);
                if (next == null) {
                    return page(address, response);
                }
                check.requireNoStepDown(address, url, next);
                url = next;
            } catch (IOException e) {
                throw refused(address, e);
            }
        }
        throw CoreException.notFound(
                address + " leads from one address to the next without an end. Check the address.");
    }

    private static Duration left(Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private static @Nullable HttpUrl redirect(HttpUrl from, Response response) {
        String location = response.isRedirect() ? response.header("Location") : null;
        return location == null ? null : from.resolve(location);
    }

    private WebPage page(String address, Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw CoreException.notFound(
                    address + " answers with HTTP " + response.code() + " and no page. Check the address.");
        }
        MediaType type = response.body().contentType();
        String mediaType = type == null ? ANYTHING : type.type() + "/" + type.subtype();
        return new WebPage(
                mediaType.toLowerCase(Locale.ROOT),
                content(address, response.body().source()));
    }

    private byte[] content(String address, BufferedSource source) throws IOException {
        long largest = settings.largest();
        if (source.request(largest + 1)) {
            throw new CoreException(
                    ErrorCode.TOO_LARGE,
                    "The page at " + address + " is larger than " + largest
                            + " bytes. The operator can permit larger ones with ragstone.crawl.page-bytes.");
        }
        return source.readByteArray();
    }

    private static CoreException refused(String address, IOException cause) {
        if (leadsInside(cause)) {
            return AddressCheck.inside(address);
        }
        return new CoreException(
                ErrorCode.UNAVAILABLE, address + " cannot be reached. Check the address, or try again later.", cause);
    }

    /** The client wraps what a socket throws. */
    private static boolean leadsInside(@Nullable Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .anyMatch(PublicSockets.PrivateAddressException.class::isInstance);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
