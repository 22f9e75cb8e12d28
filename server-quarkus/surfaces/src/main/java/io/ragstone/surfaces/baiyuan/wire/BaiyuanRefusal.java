package io.ragstone.surfaces.baiyuan.wire;

import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.SurfaceRefusal;

/** A refusal with a code that only Baiyuan uses. */
public final class BaiyuanRefusal extends SurfaceRefusal {
    private static final long serialVersionUID = 1L;

    private final BaiyuanCode code;

    public BaiyuanRefusal(BaiyuanCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public static BaiyuanRefusal notFound(String sentence) {
        return new BaiyuanRefusal(BaiyuanCode.NOT_FOUND, sentence);
    }

    public static BaiyuanRefusal invalid(String sentence) {
        return new BaiyuanRefusal(BaiyuanCode.INVALID_REQUEST, sentence);
    }

    public BaiyuanCode code() {
        return code;
    }

    @Override
    public Answer answer(Arrival arrival) {
        return BaiyuanEnvelope.error(code, String.valueOf(getMessage()), arrival);
    }
}
