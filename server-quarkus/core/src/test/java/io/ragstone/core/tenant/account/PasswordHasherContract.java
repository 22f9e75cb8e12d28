package io.ragstone.core.tenant.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} does. */
public abstract class PasswordHasherContract {
    protected abstract PasswordHasher hasher();

    @Test
    void onlyTheRightPasswordMatches() {
        String hash = hasher().hash("pässword, 合言葉 & 🔑");

        assertThat(hasher().matches("pässword, 合言葉 & 🔑", hash)).isTrue();
        assertThat(hasher().matches("pässword, 合言葉 & 🔐", hash)).isFalse();
        assertThat(hasher().matches("", hash)).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(hasher().hash("secret")).isNotEqualTo(hasher().hash("secret"));
    }

    @Test
    void somethingThatIsNoHashMatchesNothing() {
        assertThat(hasher().matches("", "")).isFalse();
        assertThat(hasher().matches("secret", "secret")).isFalse();
    }
}
