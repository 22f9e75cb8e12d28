package io.ragstone.adapters.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Talks to a provider. Its address is the operator's choice, so it may be anywhere. */
final class OidcHttp {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper mapper = new ObjectMapper();

    JsonNode get(URI address) {
        return read(HttpRequest.newBuilder(address).GET());
    }

    /** A form; an empty authorization is left out. */
    JsonNode post(URI address, String form, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return read(request);
    }

    private JsonNode read(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    request.header("Accept", "application/json")
                            .timeout(LONGEST)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw failed("answered with HTTP " + answer.statusCode(), null);
            }
            return mapper.readTree(answer.body());
        } catch (IOException e) {
            throw failed("cannot be reached, or speaks no JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was not waited for", e);
        }
    }

    private static CoreException failed(String how, @Nullable Exception cause) {
        return new CoreException(ErrorCode.UNAVAILABLE, "The login provider " + how + ". Try again later.", cause);
    }
}
