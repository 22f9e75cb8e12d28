package io.ragstone.surfaces.ragflow.wire;

/** The numbers that RAGFlow's envelopes carry; 0 is success. */
public final class RagflowCode {
    public static final int NOT_EFFECTIVE = 10;
    public static final int EXCEPTION = 100;
    public static final int ARGUMENT = 101;
    public static final int DATA = 102;
    public static final int OPERATING = 103;
    public static final int CONNECTION = 105;
    public static final int RUNNING = 106;
    public static final int PERMISSION = 108;
    public static final int AUTHENTICATION = 109;
    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int CONFLICT = 409;
    public static final int TOO_MANY_REQUESTS = 429;
    public static final int SERVER = 500;

    private RagflowCode() {}
}
