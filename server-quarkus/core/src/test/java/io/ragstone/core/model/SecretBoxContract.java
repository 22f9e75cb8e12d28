package io.ragstone.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What every {@link SecretBox} does. */
public abstract class SecretBoxContract {
    protected abstract SecretBox box();

    @Test
    void whatWasSealedComesBack() {
        String sealed = box().seal("sk-Schlüssel-鍵");

        assertThat(box().open(sealed)).isEqualTo("sk-Schlüssel-鍵");
        assertThat(box().open(box().seal(""))).isEmpty();
    }

    @Test
    void aSealTellsNothing() {
        String sealed = box().seal("sk-secret");

        assertThat(sealed).doesNotContain("sk-secret").isNotEqualTo(box().seal("sk-secret"));
    }

    @Test
    void whatThisBoxDidNotSealIsRefused() {
        assertThatThrownBy(() -> box().open("sealed by nobody")).isInstanceOf(RuntimeException.class);
    }
}
