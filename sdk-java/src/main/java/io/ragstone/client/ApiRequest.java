package io.ragstone.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, described: method, path, parameters and body. A parameter that is {@code null} is left out. A body may be
 * a generated model (its null properties are left out), a {@code Map} or a Jackson tree (in both of which an explicit
 * null is sent as such).
 *
 * <pre>{@code
 * ApiRequest.of("GET", "/api/v1/datasets/{dataset_id}/documents")
 *         .path("dataset_id", id)
 *         .query("page", 2)
 *         .query("suffix", List.of("pdf", "docx"));
 * }</pre>
 */
public final class ApiRequest {
    /** A part of a form. */
    sealed interface Part {
        String name();

        /** A file of a form. */
        record OfFile(String name, FilePart file) implements Part {}

        /** A plain field of a form. */
        record OfText(String name, String value) implements Part {}

        /** A field of a form that holds JSON. */
        record OfJson(String name, Object value) implements Part {}
    }

    /** A name with a value; a name may come more than once. */
    record Parameter(String name, String value) {}

    private final String method;
    private final String path;
    private final Map<String, String> pathParameters = new LinkedHashMap<>();
    private final List<Parameter> query = new ArrayList<>();
    private final List<Parameter> headers = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Object body;
    private @Nullable Duration silence;
    private @Nullable Cancellation cancellation;

    private ApiRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** A request for a path below the client's base URL; {@code {name}} in it is filled by {@link #path}. */
    public static ApiRequest of(String method, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path \"" + path + "\" must start with a slash.");
        }
        return new ApiRequest(method, path);
    }

    /** Fills {@code {name}} in the path. */
    public ApiRequest path(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" cannot stand for " + name + " in the path " + path + ".");
        }
        pathParameters.put(name, text);
        return this;
    }

    /** Adds a query parameter, once for every element of a collection or array; {@code null} adds nothing. */
    public ApiRequest query(String name, @Nullable Object value) {
        return add(query, name, value);
    }

    /** Adds a header; {@code null} adds nothing. */
    public ApiRequest header(String name, @Nullable Object value) {
        return add(headers, name, value);
    }

    private ApiRequest add(List<Parameter> parameters, String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> add(parameters, name, one));
        } else if (value instanceof Object[] several) {
            Arrays.stream(several).forEach(one -> add(parameters, name, one));
        } else if (value != null) {
            parameters.add(new Parameter(name, value.toString()));
        }
        return this;
    }

    /** Sends this as the JSON body; {@code null} sends no body. */
    public ApiRequest json(@Nullable Object value) {
        body = value;
        return this;
    }

    /** Adds a file to the form; {@code null} adds nothing. */
    public ApiRequest file(String name, @Nullable FilePart file) {
        if (file != null) {
            parts.add(new Part.OfFile(name, file));
        }
        return this;
    }

    /** Adds files to the form, all under one name; {@code null} adds nothing. */
    public ApiRequest files(String name, @Nullable List<FilePart> files) {
        if (files != null) {
            files.forEach(file -> file(name, file));
        }
        return this;
    }

    /** Adds a field to the form; {@code null} adds nothing. */
    public ApiRequest part(String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> part(name, one));
        } else if (value != null) {
            parts.add(new Part.OfText(name, value.toString()));
        }
        return this;
    }

    /** Adds a field with a JSON value to the form; {@code null} adds nothing. */
    public ApiRequest jsonPart(String name, @Nullable Object value) {
        if (value != null) {
            parts.add(new Part.OfJson(name, value));
        }
        return this;
    }

    /** How long the server may be silent during this request, in place of the client's limit; zero for no limit. */
    public ApiRequest readTimeout(@Nullable Duration timeout) {
        if (timeout != null && timeout.isNegative()) {
            throw new IllegalArgumentException("The server cannot be silent for less than no time.");
        }
        silence = timeout;
        return this;
    }

    /** Lets this request be ended while it is under way. */
    public ApiRequest cancelledBy(Cancellation by) {
        cancellation = by;
        return this;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path as it was given, with its {@code {names}}. */
    public String path() {
        return path;
    }

    Map<String, String> pathParameters() {
        return pathParameters;
    }

    List<Parameter> query() {
        return query;
    }

    List<Parameter> headers() {
        return headers;
    }

    List<Part> parts() {
        return parts;
    }

    @Nullable
    Duration readTimeout() {
        return silence;
    }

    @Nullable
    Cancellation cancellation() {
        return cancellation;
    }

    @Nullable
    Object body() {
        return body;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
