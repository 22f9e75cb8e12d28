package io.ragstone.adapters.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.channel.Identity;
import io.ragstone.core.tenant.channel.IdentityProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A provider of OpenID Connect: code flow with state, nonce and PKCE. */
public final class OidcProvider implements IdentityProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int CLOCK_SKEW_SECONDS = 60;

    private final OidcSettings settings;
    private final OidcHttp http = new OidcHttp();
    private volatile @Nullable Discovered discovered;

    public OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    private record Discovered(OidcDescription description, JwtConsumer tokens) {}

    @Override
    public URI authorization(String state, String nonce, String verifier, URI callback) {
        URI base = discovered().description().authorization();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", callback.toString());
        query.put("scope", settings.scopes());
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        return URI.create(base + (base.getQuery() == null ? "?" : "&") + form(query));
    }

    @Override
    public Identity redeem(String code, String nonce, String verifier, URI callback) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback.toString());
        form.put("client_id", settings.clientId());
        form.put("code_verifier", verifier);
        try {
            JsonNode answer = http.post(discovered().description().token(), form(form), basic());
            return identity(
                    discovered()
                            .tokens()
                            .processToClaims(answer.path("id_token").asText()),
                    nonce);
        } catch (InvalidJwtException | MalformedClaimException e) {
            // Never the token itself: it would be in the log.
            LOG.warn(
                    "An id token of {} was refused: {}",
                    settings.issuer(),
                    e.getClass().getSimpleName());
            throw refused();
        } catch (CoreException e) {
            LOG.warn("A code of {} could not be redeemed.", settings.issuer(), e);
            throw refused();
        }
    }

    private Identity identity(JwtClaims claims, String nonce) throws MalformedClaimException {
        String said = claims.getStringClaimValue("nonce");
        String party = claims.getStringClaimValue("azp");
        boolean mine = party == null ? claims.getAudience().size() == 1 : party.equals(settings.clientId());
        if (said == null || !MessageDigest.isEqual(said.getBytes(UTF_8), nonce.getBytes(UTF_8)) || !mine) {
            throw refused();
        }
        return new Identity(
                claims.getSubject(),
                claims.getStringClaimValue("email"),
                String.valueOf(claims.getClaimValue("email_verified")).equals("true"),
                claims.getStringClaimValue("name"));
    }

    private static CoreException refused() {
        return new CoreException(ErrorCode.UNAUTHENTICATED, "token_failed");
    }

    /** Asked for when it is first needed: a provider that is down must not keep the server from starting. */
    private Discovered discovered() {
        Discovered known = discovered;
        if (known == null) {
            URI address = URI.create(settings.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration");
            OidcDescription description = OidcDescription.of(http.get(address), settings.issuer());
            known = new Discovered(description, consumer(description));
            discovered = known;
        }
        return known;
    }

    private JwtConsumer consumer(OidcDescription description) {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(settings.issuer())
                .setExpectedAudience(settings.clientId())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(description.keys())))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_USING_SHA384,
                        AlgorithmIdentifiers.RSA_USING_SHA512,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384)
                .build();
    }

    private String basic() {
        String secret = settings.clientSecret();
        if (secret == null) {
            return "";
        }
        String both = encoded(settings.clientId()) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
