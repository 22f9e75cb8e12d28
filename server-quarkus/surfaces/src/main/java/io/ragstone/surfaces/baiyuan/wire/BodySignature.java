package io.ragstone.surfaces.baiyuan.wire;

import io.ragstone.surfaces.boundary.CurrentCall;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proves that a body came as its sender wrote it: HMAC-SHA-256 in hex digits, whose key is the API key that came along. */
public final class BodySignature {
    private static final String ALGORITHM = "HmacSHA256";

    private BodySignature() {}

    public static void require(@Nullable String signature, CurrentCall call) {
        String key = Objects.requireNonNull(call.credentials().header(BaiyuanAuthenticator.KEY));
        byte[] expected = of(key.strip(), call.signedBody()).getBytes(StandardCharsets.US_ASCII);
        String given = signature == null ? "" : signature.strip().toLowerCase(Locale.ROOT);
        if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw new BaiyuanRefusal(
                    BaiyuanCode.INVALID_SIGNATURE,
                    "The header X-Webhook-Signature is not the signature of this body. Send the HMAC-SHA-256 of its"
                            + " bytes in hex digits, with your API key as the key.");
        }
    }

    static String of(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
