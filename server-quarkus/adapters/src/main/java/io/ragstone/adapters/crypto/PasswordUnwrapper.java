package io.ragstone.adapters.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/**
 * Reads passwords that clients wrapped as base64 of the RSA encryption (PKCS#1 v1.5) of their base64. Anything that does
 * not look like that is taken as it is: plain passwords are as welcome.
 */
public final class PasswordUnwrapper {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]+");

    private final @Nullable PrivateKey key;
    private final int wrappedBytes;

    private PasswordUnwrapper(@Nullable PrivateKey key, int wrappedBytes) {
        this.key = key;
        this.wrappedBytes = wrappedBytes;
    }

    /** Without a key every password is plain. */
    public static PasswordUnwrapper none() {
        return new PasswordUnwrapper(null, 0);
    }

    /** @param pem a private RSA key, PKCS#1 or PKCS#8, encrypted or not */
    public static PasswordUnwrapper of(String pem, @Nullable String passphrase) throws IOException {
        PrivateKey key = read(pem, passphrase == null ? new char[0] : passphrase.toCharArray());
        if (!(key instanceof java.security.interfaces.RSAKey rsa)) {
            throw new IOException("The private key for passwords is no RSA key.");
        }
        return new PasswordUnwrapper(key, (rsa.getModulus().bitLength() + 7) / 8);
    }

    private static PrivateKey read(String pem, char[] passphrase) throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            return new JcaPEMKeyConverter().getPrivateKey(decrypt(parser.readObject(), passphrase));
        } catch (OperatorCreationException | PKCSException e) {
            throw new IOException("The private key for passwords cannot be decrypted; is its passphrase right?", e);
        }
    }

    private static PrivateKeyInfo decrypt(@Nullable Object content, char[] passphrase)
            throws IOException, OperatorCreationException, PKCSException {
        return switch (content) {
            case PEMEncryptedKeyPair sealed ->
                sealed.decryptKeyPair(new BcPEMDecryptorProvider(passphrase)).getPrivateKeyInfo();
            case PEMKeyPair pair -> pair.getPrivateKeyInfo();
            case PKCS8EncryptedPrivateKeyInfo sealed ->
                sealed.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build(passphrase));
            case PrivateKeyInfo plain -> plain;
            case null, default -> throw new IOException("The file for passwords holds no private key in PEM.");
        };
    }

    /** Throws an {@link IllegalArgumentException} for what was wrapped, but not for this key. */
    public String unwrap(String sent) {
        PrivateKey own = key;
        if (own == null || !BASE64.matcher(sent).matches()) {
            return sent;
        }
        byte[] wrapped;
        try {
            wrapped = Base64.getMimeDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            return sent;
        }
        if (wrapped.length != wrappedBytes) {
            return sent;
        }
        return decrypt(own, wrapped);
    }

    private static String decrypt(PrivateKey key, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            byte[] inner = cipher.doFinal(wrapped);
            return new String(Base64.getMimeDecoder().decode(inner), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The password was not wrapped for this server's key", e);
        }
    }
}
