package io.ragstone.core.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every {@link WebPages} does. */
public abstract class WebPagesContract {
    protected abstract WebPages pages();

    /** Puts something into the web and returns its address. */
    protected abstract String publish(String mediaType, byte[] content);

    /** An address where nothing is. */
    protected abstract String nothing();

    @Test
    void aPageComesAsItIs() {
        byte[] content = "<p>Grüße</p>".getBytes(StandardCharsets.UTF_8);

        WebPage page = pages().fetch(publish("text/html", content));

        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.content()).isEqualTo(content);
    }

    @Test
    void whereNothingIsTheUserIsTold() {
        assertThatThrownBy(() -> pages().fetch(nothing()))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining(nothing());
    }
}
