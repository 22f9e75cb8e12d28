package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.SurfaceRefusal;

/** A refusal that Dify understands: the HTTP status is the code. */
public final class DifyRefusal extends SurfaceRefusal {
    private static final long serialVersionUID = 1L;

    private final int status;

    private DifyRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static DifyRefusal forbidden(String message) {
        return new DifyRefusal(RagflowCode.FORBIDDEN, message);
    }

    public static DifyRefusal notFound(String message) {
        return new DifyRefusal(RagflowCode.NOT_FOUND, message);
    }

    /** Whatever went wrong; what nobody foresaw is for the log alone. */
    public static RuntimeException failed(CoreException reason) {
        return reason.code() == ErrorCode.INTERNAL
                ? reason
                : new DifyRefusal(RagflowCode.SERVER, String.valueOf(reason.getMessage()));
    }

    @Override
    public Answer answer(Arrival arrival) {
        return new Answer(status, RagflowEnvelope.PUBLIC.error(status, String.valueOf(getMessage())));
    }
}
