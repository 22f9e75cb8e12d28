package io.ragstone.core.tenant.reset;

/** Draws signs so that people can read them and programs not so easily. */
@FunctionalInterface
public interface CaptchaImages {
    /** All that can be drawn: letters and digits without those that look like others. */
    String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** Returns a PNG picture. */
    byte[] draw(String text);
}
