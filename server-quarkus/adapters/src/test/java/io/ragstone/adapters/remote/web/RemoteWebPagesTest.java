package io.ragstone.adapters.remote.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.document.web.WebPagesContract;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteWebPagesTest extends WebPagesContract {
    private static final int LARGEST = 1000;

    private final WireMockServer web = new WireMockServer(options().dynamicPort());
    private final RemoteWebPages pages = pages(true);

    private static RemoteWebPages pages(boolean localAddresses) {
        return new RemoteWebPages(new RemotePageSettings(Duration.ofMinutes(1), LARGEST, localAddresses));
    }

    @BeforeEach
    void start() {
        web.start();
    }

    @AfterEach
    void stop() {
        pages.close();
        web.stop();
    }

    @Override
    protected WebPages pages() {
        return pages;
    }

    @Override
    protected String publish(String mediaType, byte[] content) {
        web.stubFor(get("/page")
                .willReturn(aResponse()
                        .withHeader("Content-Type", mediaType + "; charset=UTF-8")
                        .withBody(content)));
        return web.url("/page");
    }

    @Override
    protected String nothing() {
        return web.url("/nothing");
    }

    @Test
    void aRedirectIsFollowed() {
        String page = publish("text/html", new byte[] {1});
        web.stubFor(get("/old").willReturn(temporaryRedirect(page)));

        assertThat(pages.fetch(web.url("/old")).content()).containsExactly(1);
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        String large = publish("text/html", new byte[LARGEST + 1]);

        assertThatThrownBy(() -> pages.fetch(large))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("1000 bytes");
        assertThat(pages.fetch(publish("text/html", new byte[LARGEST])).content())
                .hasSize(LARGEST);
    }

    @Test
    void nothingLeadsIntoTheOwnNetworkUnlessTheOperatorPermitsIt() {
        web.stubFor(get("/").willReturn(ok()));

        try (RemoteWebPages wary = pages(false)) {
            assertThatThrownBy(() -> wary.fetch(web.url("/")))
                    .isInstanceOfSatisfying(
                            CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN))
                    .hasMessageContaining("ragstone.crawl.local-addresses");
        }
        assertThat(web.getAllServeEvents()).isEmpty();
    }

    @Test
    void whereNobodyListensTheUserIsTold() {
        String address = web.url("/");
        web.stop();

        assertThatThrownBy(() -> pages.fetch(address))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "ftp://example.org/", "file:///etc/passwd", "http://", "http://a b/"})
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        assertThatThrownBy(() -> pages.fetch(address))
                .isInstanceOf(CoreException.class)
                .hasMessage("The URL format is invalid");
    }
}
