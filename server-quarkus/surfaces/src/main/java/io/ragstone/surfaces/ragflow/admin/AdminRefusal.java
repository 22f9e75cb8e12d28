package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.SurfaceRefusal;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowEnvelope;

/** A refusal with a code and a message that only the administration uses. */
public final class AdminRefusal extends SurfaceRefusal {
    private static final long serialVersionUID = 1L;
    private static final int OK = 200;

    private final int status;
    private final int code;

    public AdminRefusal(int code, String message) {
        this(RagflowCode.BAD_REQUEST, code, message);
    }

    private AdminRefusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static AdminRefusal argument(String message) {
        return new AdminRefusal(RagflowCode.BAD_REQUEST, message);
    }

    static AdminRefusal unknownCaller() {
        return new AdminRefusal(RagflowCode.UNAUTHORIZED, RagflowCode.UNAUTHORIZED, "Authentication required");
    }

    /** What asks for a password with HTTP's own means is told no with HTTP status 200. */
    static AdminRefusal ofBasic(int code, String message) {
        return new AdminRefusal(OK, code, message);
    }

    @Override
    public Answer answer(Arrival arrival) {
        return new Answer(status, RagflowEnvelope.WEB.error(code, String.valueOf(getMessage())));
    }
}
