package io.ragstone.adapters.parsers.office.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which encoding the bytes of a text are: that of the whole file, or that of a font. */
final class RtfFonts {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Map<Integer, Charset> charsets = new HashMap<>();
    private Charset usual = WESTERN;
    private int font;
    private int usualFont;

    void codePage(int page) {
        Charset charset = ofPage(page);
        usual = charset == null ? usual : charset;
    }

    void usualFont(int number) {
        usualFont = number;
    }

    int usualFont() {
        return usualFont;
    }

    Charset of(int number) {
        return charsets.getOrDefault(number, usual);
    }

    /** The font that the next charset belongs to. */
    void define(int number) {
        font = number;
    }

    void charset(int number) {
        Charset charset = ofPage(
                switch (number) {
                    case 77 -> 10000;
                    case 128 -> 932;
                    case 129 -> 949;
                    case 134 -> 936;
                    case 136 -> 950;
                    case 161 -> 1253;
                    case 162 -> 1254;
                    case 163 -> 1258;
                    case 177 -> 1255;
                    case 178 -> 1256;
                    case 186 -> 1257;
                    case 204 -> 1251;
                    case 222 -> 874;
                    case 238 -> 1250;
                    default -> 0;
                });
        if (charset != null) {
            charsets.put(font, charset);
        }
    }

    private static @Nullable Charset ofPage(int page) {
        String name = switch (page) {
            case 437, 850, 852, 855, 857, 860, 861, 862, 863, 865, 866 -> "IBM" + page;
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "x-windows-950";
            case 874 -> "x-windows-874";
            case 10000 -> "x-MacRoman";
            case 65001 -> "UTF-8";
            default -> page >= 1250 && page <= 1258 ? "windows-" + page : "";
        };
        return name.isEmpty() || !Charset.isSupported(name) ? null : Charset.forName(name);
    }
}
