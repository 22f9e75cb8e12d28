package io.ragstone.adapters.remote.web;

import io.ragstone.adapters.remote.http.PublicSockets;
import io.ragstone.core.document.web.WebPage;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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
    private static final String ANYTHING = "application/octet-stream";

    private final OkHttpClient client;
    private final long largest;

    public RemoteWebPages(RemotePageSettings settings) {
        // A proxy would connect where the sockets cannot see it.
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .callTimeout(settings.timeout())
                .proxy(Proxy.NO_PROXY);
        if (!settings.localAddresses()) {
            builder.socketFactory(new PublicSockets());
        }
        this.client = builder.build();
        this.largest = settings.largest();
    }

    @Override
    public WebPage fetch(String address) {
        HttpUrl url = HttpUrl.parse(address.strip());
        if (url == null) {
            throw CoreException.invalid("The URL format is invalid");
        }
        Request request =
                new Request.Builder().url(url).header("User-Agent", "Ragstone").build();
        try (Response response = client.newCall(request).execute()) {
            return page(address, response);
        } catch (IOException e) {
            throw refused(address, e);
        }
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
            return new CoreException(
                    ErrorCode.FORBIDDEN,
                    address + " leads to an address in the server's own network. The operator can permit such addresses"
                            + " with ragstone.crawl.local-addresses.");
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
