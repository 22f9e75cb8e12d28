package io.ragstone.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.tenant.account.PasswordHasher;
import io.ragstone.core.tenant.account.PasswordHasherContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest extends PasswordHasherContract {
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

    @Override
    protected PasswordHasher hasher() {
        return hasher;
    }

    @Test
    void aHashSaysHowItWasMade() {
        assertThat(hasher.hash("secret"))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void aHashOfTheReferenceImplementationWithAnotherCostMatches() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hasher.matches("password", reference)).isTrue();
        assertThat(hasher.matches("Password", reference)).isFalse();
    }
}
