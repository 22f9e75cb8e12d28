package io.ragstone.adapters.oidc;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.ragstone.core.tenant.channel.Identity;
import java.net.URI;
import java.util.Base64;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OidcProviderTest {
    private static final URI CALLBACK = URI.create("https://rag.example.org/v1/user/oauth/callback/acme");
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final WireMockServer wire =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final RsaJsonWebKey key = key("one");

    private static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        wire.start();
        String issuer = wire.baseUrl();
        wire.stubFor(get("/.well-known/openid-configuration").willReturn(okJson("""
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize?tenant=1","token_endpoint":"%1$s/token",
                         "jwks_uri":"%1$s/keys"}""".formatted(issuer))));
        wire.stubFor(get("/keys")
                .willReturn(okJson(new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
    }

    @AfterEach
    void stop() {
        wire.stop();
    }

    private OidcProvider provider() {
        return new OidcProvider(new OidcSettings(wire.baseUrl(), "ragstone", "s e:cret", "openid email"));
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(wire.baseUrl());
        claims.setAudience("ragstone");
        claims.setSubject("s-1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("nonce", "n-1");
        claims.setStringClaim("email", "ada@example.org");
        claims.setClaim("email_verified", true);
        claims.setStringClaim("name", "Ada");
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey with) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKey(with.getPrivateKey());
            token.setKeyIdHeaderValue(with.getKeyId());
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Identity redeem(String token) {
        wire.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"x\",\"id_token\":\"" + token + "\"}")));
        return provider().redeem("c-1", "n-1", VERIFIER, CALLBACK);
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> redeem(token)).hasMessage("token_failed");
    }

    private String with(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return signed(claims, key);
    }

    @Test
    void theBrowserIsSentWithStateNonceAndAHashOfTheVerifier() {
        URI destination = provider().authorization("st", "no", VERIFIER, CALLBACK);

        assertThat(destination.toString())
                .startsWith(wire.baseUrl() + "/authorize?tenant=1&response_type=code&client_id=ragstone&redirect_uri=")
                .contains("redirect_uri=https%3A%2F%2Frag.example.org%2Fv1%2Fuser%2Foauth%2Fcallback%2Facme")
                .contains("&scope=openid+email&state=st&nonce=no")
                .endsWith("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256")
                .doesNotContain(VERIFIER);
    }

    @Test
    void aGoodTokenTellsWhoItIs() {
        assertThat(redeem(signed(claims(), key))).isEqualTo(new Identity("s-1", "ada@example.org", true, "Ada"));

        String basic = Base64.getEncoder().encodeToString("ragstone:s+e%3Acret".getBytes(UTF_8));
        wire.verify(postRequestedFor(urlEqualTo("/token"))
                .withHeader("Authorization", equalTo("Basic " + basic))
                .withRequestBody(containing("grant_type=authorization_code&code=c-1&redirect_uri=https"))
                .withRequestBody(containing("&code_verifier=" + VERIFIER)));
    }

    @Test
    void whatIsNotSaidIsNotVerified() {
        Identity identity = redeem(with(claims -> {
            claims.unsetClaim("email_verified");
            claims.unsetClaim("name");
        }));

        assertThat(identity).isEqualTo(new Identity("s-1", "ada@example.org", false, null));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        assertRefused(with(claims -> claims.setStringClaim("nonce", "n-2")));
        assertRefused(with(claims -> claims.unsetClaim("nonce")));
        assertRefused(with(claims -> claims.setAudience("another")));
        assertRefused(with(claims -> claims.setAudience("ragstone", "another")));
        assertRefused(with(claims -> claims.setStringClaim("azp", "another")));
        assertRefused(with(claims -> claims.setIssuer("https://evil.example.org")));
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        assertRefused(with(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1_000_000))));
        assertRefused(with(claims -> claims.unsetClaim("exp")));
        assertRefused(with(claims -> claims.unsetClaim("sub")));
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() throws JoseException {
        String good = signed(claims(), key);
        String[] parts = good.split("\\.", -1);
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims().toJson().replace("ada", "eve").getBytes(UTF_8));
        assertRefused(parts[0] + "." + payload + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused("nonsense");
        assertRefused("");
        assertRefused(signed(claims(), key("one")));
        assertRefused(signed(claims(), key("unknown")));

        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setPayload(claims().toJson());
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        assertRefused(unsigned.getCompactSerialization());
        JsonWebSignature confused = new JsonWebSignature();
        confused.setPayload(claims().toJson());
        confused.setKeyIdHeaderValue("one");
        confused.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
        confused.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        assertRefused(confused.getCompactSerialization());
    }

    @Test
    void aProviderThatFailsIsToldInOneWordAndLaterTriedAgain() {
        wire.stubFor(post("/token").willReturn(serverError()));
        OidcProvider provider = provider();
        assertThatThrownBy(() -> provider.redeem("c-1", "n-1", VERIFIER, CALLBACK))
                .hasMessage("token_failed");

        wire.stubFor(post("/token").willReturn(okJson("{\"id_token\":\"" + signed(claims(), key) + "\"}")));
        assertThat(provider.redeem("c-1", "n-1", VERIFIER, CALLBACK).subject()).isEqualTo("s-1");
    }

    @Test
    void aProviderThatSaysItIsAnotherOneIsNotTrusted() {
        wire.stubFor(get("/.well-known/openid-configuration")
                .willReturn(okJson("{\"issuer\":\"https://evil.example.org\"}")));

        assertThatThrownBy(() -> provider().authorization("st", "no", VERIFIER, CALLBACK))
                .hasMessageContaining("says it is another one");
    }
}
