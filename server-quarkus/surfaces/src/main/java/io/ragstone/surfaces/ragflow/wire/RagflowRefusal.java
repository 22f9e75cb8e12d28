package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.SurfaceRefusal;
import org.jspecify.annotations.Nullable;

/** A refusal with a code and a message that only RAGFlow uses. */
public final class RagflowRefusal extends SurfaceRefusal {
    private static final long serialVersionUID = 1L;
    private static final int OK = 200;

    private final int code;
    private final @Nullable RagflowEnvelope envelope;

    /** In the envelope that goes with the path. */
    public RagflowRefusal(int code, String message) {
        this(code, message, null);
    }

    public RagflowRefusal(int code, String message, @Nullable RagflowEnvelope envelope) {
        super(message);
        this.code = code;
        this.envelope = envelope;
    }

    public static RagflowRefusal argument(String message) {
        return new RagflowRefusal(RagflowCode.ARGUMENT, message);
    }

    public static RagflowRefusal data(String message) {
        return new RagflowRefusal(RagflowCode.DATA, message);
    }

    public int code() {
        return code;
    }

    @Override
    public Answer answer(Arrival arrival) {
        RagflowEnvelope form = envelope == null ? RagflowEnvelope.ofPath(arrival.path()) : envelope;
        return new Answer(OK, form.error(code, String.valueOf(getMessage())));
    }
}
