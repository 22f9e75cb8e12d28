package io.ragstone.sdk.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A body whose very bytes are known before it is sent, so that they can be signed. */
final class SignedBody {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ALGORITHM = "HmacSHA256";

    private SignedBody() {}

    static byte[] bytes(Map<String, @Nullable Object> body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be written as JSON.", e);
        }
    }

    /** A body that is written as exactly these bytes. */
    static Object asSent(byte[] bytes) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(new String(bytes, StandardCharsets.UTF_8)));
    }

    static String signature(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            StringBuilder hex = new StringBuilder();
            for (byte part : mac.doFinal(body)) {
                hex.append(Character.forDigit(part >> 4 & 0xF, 16)).append(Character.forDigit(part & 0xF, 16));
            }
            return hex.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
