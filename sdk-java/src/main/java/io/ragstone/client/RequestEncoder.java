package io.ragstone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Turns a described request into one that OkHttp can send. */
final class RequestEncoder {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}/]+)}");

    private final HttpUrl base;
    private final Map<String, String> mountedAt;
    private final List<ApiRequest.Parameter> headers;
    private final ObjectMapper mapper;

    RequestEncoder(
            HttpUrl base, Map<String, String> mountedAt, List<ApiRequest.Parameter> headers, ObjectMapper mapper) {
        this.base = base;
        this.mountedAt = Map.copyOf(mountedAt);
        this.headers = List.copyOf(headers);
        this.mapper = mapper;
    }

    Request encode(ApiRequest request, String accept) {
        Request.Builder http = new Request.Builder().url(url(request)).header("Accept", accept);
        headers.forEach(header -> http.header(header.name(), header.value()));
        request.headers().forEach(header -> http.header(header.name(), header.value()));
        Duration silence = request.readTimeout();
        if (silence != null) {
            http.tag(SilenceLimit.Of.class, new SilenceLimit.Of(silence));
        }
        return http.tag(Cancellation.class, request.cancellation())
                .method(request.method(), body(request))
                .build();
    }

    private HttpUrl url(ApiRequest request) {
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : mounted(request.path()).substring(1).split("/", -1)) {
            url.addPathSegment(filled(segment, request));
        }
        request.query().forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
        return url.build();
    }

    private String mounted(String path) {
        for (Map.Entry<String, String> mount : mountedAt.entrySet()) {
            String documented = mount.getKey();
            if (path.equals(documented) || path.startsWith(documented + "/")) {
                return mount.getValue() + path.substring(documented.length());
            }
        }
        return path;
    }

    private static String filled(String segment, ApiRequest request) {
        return PLACEHOLDER.matcher(segment).replaceAll(found -> {
            String value = request.pathParameters().get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "Nothing was given for " + found.group(1) + " in the path " + request.path() + ".");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private @Nullable RequestBody body(ApiRequest request) {
        Object body = request.body();
        if (body != null) {
            return RequestBody.create(bytes(body), JSON);
        }
        if (!request.parts().isEmpty()) {
            return form(request.parts());
        }
        return switch (request.method()) {
            case "POST", "PUT", "PATCH" -> RequestBody.create(new byte[0]);
            default -> null;
        };
    }

    private RequestBody form(List<ApiRequest.Part> parts) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        for (ApiRequest.Part part : parts) {
            if (part instanceof ApiRequest.Part.OfFile file) {
                form.addFormDataPart(file.name(), file.file().fileName(), new FilePartBody(file.file()));
            } else if (part instanceof ApiRequest.Part.OfText text) {
                form.addFormDataPart(text.name(), text.value());
            } else if (part instanceof ApiRequest.Part.OfJson json) {
                form.addFormDataPart(json.name(), null, RequestBody.create(bytes(json.value()), JSON));
            }
        }
        return form.build();
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
