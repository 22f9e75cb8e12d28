package io.ragstone.adapters.parsers.office.parts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Writes numbers of a workbook as those see them who open it; dates that look different in each country as ISO has them. */
public final class NumberText {
    private static final int LONGEST_FORMAT = 255;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Integer, String> formats = new HashMap<>();
    private final boolean from1904;

    /** @param from1904 whether days count from 1904, as they do in files from a Macintosh */
    public NumberText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** A format of the file's own. */
    public void format(int id, String format) {
        if (format.length() <= LONGEST_FORMAT) {
            formats.put(id, local(format));
        }
    }

    public String of(double value, int formatId) {
        String format = format(formatId);
        if (format == null || format.equalsIgnoreCase("general") || Double.isNaN(value) || Double.isInfinite(value)) {
            return plain(value);
        }
        try {
            String text = formatter.formatRawCellContents(value, formatId, format, from1904);
            return text.isBlank() ? plain(value) : text;
        } catch (RuntimeException e) {
            // A format that nobody understands hides no number.
            return plain(value);
        }
    }

    private @Nullable String format(int id) {
        String own = formats.get(id);
        if (own != null) {
            return own;
        }
        return switch (id) {
            case 14 -> "yyyy-mm-dd";
            case 22 -> "yyyy-mm-dd hh:mm";
            default -> BuiltinFormats.getBuiltinFormat(id);
        };
    }

    /** The long date and the time of whoever opens the file. */
    private static String local(String format) {
        if (format.startsWith("[$-F800]")) {
            return "yyyy-mm-dd";
        }
        return format.startsWith("[$-F400]") ? "hh:mm:ss" : format;
    }

    /** Fifteen digits are what a workbook shows of a number; the rest is noise. */
    private static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale();
        return exponent > 21 || exponent < -9 ? rounded.toString() : rounded.toPlainString();
    }
}
