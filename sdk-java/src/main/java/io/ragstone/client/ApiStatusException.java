package io.ragstone.client;

/**
 * The server answered with an HTTP status of 400 or more.
 *
 * <pre>{@code
 * try {
 *     client.execute(request);
 * } catch (ApiStatusException e) {
 *     log.warn("{}: {}", e.status(), e.response().text());
 * }
 * }</pre>
 */
public final class ApiStatusException extends ApiException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_EXCERPT = 500;

    private final transient ApiResponse response;
    private final int status;

    ApiStatusException(ApiRequest request, ApiResponse response) {
        super(
                "%s answered with HTTP status %d: %s"
                        .formatted(request, response.status(), response.excerpt(LONGEST_EXCERPT)),
                null);
        this.response = response;
        this.status = response.status();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The whole answer: headers and body. */
    public ApiResponse response() {
        return response;
    }
}
