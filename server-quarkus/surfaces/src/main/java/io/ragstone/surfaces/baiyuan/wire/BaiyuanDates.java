package io.ragstone.surfaces.baiyuan.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as Baiyuan's clients read them: in UTC and no finer than milliseconds, which is what is kept of them. */
public final class BaiyuanDates {
    private BaiyuanDates() {}

    public static String of(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
