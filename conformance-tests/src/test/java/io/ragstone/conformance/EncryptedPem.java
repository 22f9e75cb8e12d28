package io.ragstone.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A private key in the old form that OpenSSL wrote for years: PKCS#1, encrypted with triple DES. */
final class EncryptedPem {
    /** What stands before the PKCS#1 key inside a PKCS#8 key of 2048 bits: the version, the algorithm, and a length. */
    private static final int PKCS8_HEADER = 26;

    private static final int KEY_BYTES = 24;

    private EncryptedPem() {}

    static String of(PrivateKey key, String passphrase) throws GeneralSecurityException {
        byte[] pkcs8 = key.getEncoded();
        ByteArrayInputStream pkcs1 = new ByteArrayInputStream(pkcs8, PKCS8_HEADER, pkcs8.length - PKCS8_HEADER);
        byte[] iv = HexFormat.of().parseHex("0123456789abcdef");
        Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derived(passphrase.getBytes(UTF_8), iv), "DESede"),
                new IvParameterSpec(iv));
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(cipher.doFinal(pkcs1.readAllBytes()));
        return "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,"
                + HexFormat.of().withUpperCase().formatHex(iv) + "\n\n" + body + "\n-----END RSA PRIVATE KEY-----\n";
    }

    private static byte[] derived(byte[] passphrase, byte[] salt) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        byte[] last = {};
        while (key.size() < KEY_BYTES) {
            md5.update(last);
            md5.update(passphrase);
            last = md5.digest(salt);
            key.writeBytes(last);
        }
        byte[] whole = key.toByteArray();
        return Arrays.copyOf(whole, KEY_BYTES);
    }
}
