package io.ragstone.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptor;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OutputEncryptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PasswordUnwrapperTest {
    private static KeyPair pair;

    @BeforeAll
    static void aKeyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    private static String wrapped(String password) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        byte[] inner = Base64.getEncoder().encode(password.getBytes(StandardCharsets.UTF_8));
        // Some clients break the lines.
        return Base64.getMimeEncoder().encodeToString(cipher.doFinal(inner));
    }

    private static String pem(Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return text.toString();
    }

    @Test
    void unwrapsWithAPlainKey() throws Exception {
        PasswordUnwrapper unwrapper = PasswordUnwrapper.of(pem(pair.getPrivate()), null);
        assertThat(unwrapper.unwrap(wrapped("sésame, ouvre-toi"))).isEqualTo("sésame, ouvre-toi");
    }

    @Test
    void unwrapsWithAKeyThatIsItselfEncrypted() throws Exception {
        PEMEncryptor encryptor = new JcePEMEncryptorBuilder("DES-EDE3-CBC")
                .setProvider(new BouncyCastleProvider())
                .build("Welcome".toCharArray());
        String sealed = pem(new JcaMiscPEMGenerator(pair.getPrivate(), encryptor));
        assertThat(sealed).contains("DES-EDE3-CBC");
        assertThat(PasswordUnwrapper.of(sealed, "Welcome").unwrap(wrapped("secret")))
                .isEqualTo("secret");
        assertThatThrownBy(() -> PasswordUnwrapper.of(sealed, "wrong")).isInstanceOf(IOException.class);
    }

    @Test
    void unwrapsWithKeysInPkcs8() throws Exception {
        OutputEncryptor aes = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPassword("Welcome".toCharArray())
                .build();
        String plain = pem(new JcaPKCS8Generator(pair.getPrivate(), null));
        String sealed = pem(new JcaPKCS8Generator(pair.getPrivate(), aes));
        assertThat(plain).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(sealed).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThat(PasswordUnwrapper.of(plain, null).unwrap(wrapped("secret"))).isEqualTo("secret");
        assertThat(PasswordUnwrapper.of(sealed, "Welcome").unwrap(wrapped("secret")))
                .isEqualTo("secret");
        assertThatThrownBy(() -> PasswordUnwrapper.of(sealed, "wrong")).isInstanceOf(IOException.class);
    }

    @Test
    void plainPasswordsStayAsTheyAre() throws Exception {
        PasswordUnwrapper unwrapper = PasswordUnwrapper.of(pem(pair.getPrivate()), null);
        assertThat(unwrapper.unwrap("secret")).isEqualTo("secret");
        assertThat(unwrapper.unwrap("päss wörd!")).isEqualTo("päss wörd!");
        assertThat(PasswordUnwrapper.none().unwrap(wrapped("secret"))).isNotEqualTo("secret");
    }

    @Test
    void whatWasWrappedForAnotherKeyIsRefused() throws Exception {
        String wrapped = wrapped("secret");
        aKeyPair();
        PasswordUnwrapper other = PasswordUnwrapper.of(pem(pair.getPrivate()), null);
        assertThatThrownBy(() -> other.unwrap(wrapped)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        assertThatThrownBy(() -> PasswordUnwrapper.of("nothing", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no private key");
    }
}
