package io.ragstone.conformance;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.ragstone.conformance.call.Json;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A provider of OpenID Connect that vouches for whom it is told. */
final class LoginProvider implements AutoCloseable {
    private final WireMockServer wire =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final KeyPair keys;

    LoginProvider() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        wire.start();
        describe("", issuer());
        describe("/liar", "https://evil.example.org");
        wire.stubFor(get("/mute/.well-known/openid-configuration")
                .willReturn(okJson(Json.text(Json.object("issuer", issuer() + "/mute")))));
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        wire.stubFor(get("/keys")
                .willReturn(okJson(Json.text(Json.object(
                        "keys",
                        List.of(Json.object(
                                "kty",
                                "RSA",
                                "kid",
                                "one",
                                "n",
                                base64(unsigned(key.getModulus())),
                                "e",
                                base64(unsigned(key.getPublicExponent())))))))));
    }

    private void describe(String path, String issuer) {
        wire.stubFor(get(path + "/.well-known/openid-configuration")
                .willReturn(okJson(Json.text(Json.object(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/keys")))));
    }

    String issuer() {
        return wire.baseUrl();
    }

    /** Whoever redeems a code from now on gets this token. */
    void vouchFor(String subject, String email, boolean verified, String nonce) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String token = signed(Json.text(Json.object(
                "iss",
                issuer(),
                "aud",
                "ragstone",
                "sub",
                subject,
                "iat",
                now,
                "exp",
                now + 300,
                "nonce",
                nonce,
                "email",
                email,
                "email_verified",
                verified,
                "name",
                "Ada of Acme")));
        wire.stubFor(post("/token").willReturn(okJson(Json.text(Json.object("id_token", token)))));
    }

    private String signed(String claims) throws GeneralSecurityException {
        String head =
                base64("{\"alg\":\"RS256\",\"kid\":\"one\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(head.getBytes(UTF_8));
        return head + "." + base64(signature.sign());
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        wire.stop();
    }
}
