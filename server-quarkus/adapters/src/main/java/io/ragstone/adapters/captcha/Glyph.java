package io.ragstone.adapters.captcha;

import io.ragstone.core.tenant.reset.CaptchaImages;
import java.util.List;

/**
 * A sign of five by seven squares.
 *
 * @param rows from top to bottom, each a digit of base 32 whose five bits are the squares from left to right
 */
record Glyph(String rows) {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final int BASE = 32;

    /** In the order of {@link CaptchaImages#SIGNS}. */
    private static final List<String> ALL = List.of(
            "EHHVHHH", "UHHUHHU", "EHGGGHE", "SIHHHIS", "VGGUGGV", "VGGUGGG", "EHGNHHF", "HHHVHHH", "72222IC",
            "HIKOKIH", "GGGGGGV", "HRLLHHH", "HHPLJHH", "UHHUGGG", "EHHHLID", "UHHUKIH", "FGGE11U", "V444444",
            "HHHHHHE", "HHHHHA4", "HHHLLLA", "HHA4AHH", "HHHA444", "V1248GV", "EH1248V", "V2421HE", "26AIV22",
            "VGU11HE", "68GUHHE", "V124888", "EHHEHHE", "EHHF12C");

    static Glyph of(char sign) {
        int index = CaptchaImages.SIGNS.indexOf(sign);
        if (index < 0) {
            throw new IllegalArgumentException(sign + " cannot be drawn; " + CaptchaImages.SIGNS + " can");
        }
        return new Glyph(ALL.get(index));
    }

    /** Whether there is ink at a place, counted in squares from the middle. */
    boolean covers(double right, double below) {
        int column = (int) Math.floor(right + WIDTH / 2.0);
        int row = (int) Math.floor(below + HEIGHT / 2.0);
        return column >= 0
                && column < WIDTH
                && row >= 0
                && row < HEIGHT
                && (Character.digit(rows.charAt(row), BASE) >> (WIDTH - 1 - column) & 1) == 1;
    }
}
