package io.ragstone.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.model.SecretBox;
import io.ragstone.core.model.SecretBoxContract;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AesSecretBoxTest extends SecretBoxContract {
    private static final String VERSION = "v1:";

    private final AesSecretBox box = new AesSecretBox(key(1));

    @Override
    protected SecretBox box() {
        return box;
    }

    @Test
    void whoHasTheKeyOpens() {
        assertThat(new AesSecretBox(key(1)).open(box.seal("sk-secret"))).isEqualTo("sk-secret");
    }

    @Test
    void anotherKeyOpensNothing() {
        String sealed = box.seal("sk-secret");

        assertThatThrownBy(() -> new AesSecretBox(key(2)).open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("enter it again");
    }

    @Test
    void whatWasTamperedWithDoesNotOpen() {
        byte[] bytes = Base64.getDecoder().decode(box.seal("sk-secret").substring(VERSION.length()));
        for (int i : new int[] {0, 12, bytes.length - 1}) {
            byte[] tampered = bytes.clone();
            tampered[i] ^= 1;
            String text = VERSION + Base64.getEncoder().encodeToString(tampered);

            assertThatThrownBy(() -> box.open(text)).as("byte %d", i).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsNoSealedSecretIsSaidToBeNone() {
        for (String text : new String[] {"", "sk-secret", "v1:", "v1:AAAA", "v1:***"}) {
            assertThatThrownBy(() -> box.open(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new AesSecretBox(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 bytes instead of 32");
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[AesSecretBox.KEY_BYTES];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
