package io.ragstone.sdk;

import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.FilePart;
import io.ragstone.sdk.wire.Gateway;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of paths that this SDK has no method for. */
final class RawCalls {
    private final Gateway gateway;

    RawCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    ApiResponse get(String path, Map<String, ? extends @Nullable Object> query) {
        ApiRequest request = request("GET", path);
        query.forEach(request::query);
        return gateway.raw(request);
    }

    ApiResponse send(String method, String path, @Nullable Object body) {
        return gateway.raw(request(method, path).json(body));
    }

    ApiResponse postFiles(String path, List<FilePart> files) {
        return gateway.raw(request("POST", path).files("file", files));
    }

    private static ApiRequest request(String method, String path) {
        if (!path.startsWith("/") || path.contains("?") || path.contains("#")) {
            throw new IllegalArgumentException("The path \"" + path
                    + "\" must start with a slash and hold no query; give query parameters separately.");
        }
        return ApiRequest.of(method, RAGFlowBuilder.DOCUMENTED_ROOT + path);
    }
}
