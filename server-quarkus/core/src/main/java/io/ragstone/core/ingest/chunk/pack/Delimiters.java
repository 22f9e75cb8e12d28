package io.ragstone.core.ingest.chunk.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a user wants text to be cut. Each character of the setting is a place where a chunk may end; a part between
 * back quotes is a marker, at which a chunk must end, and which is not part of the text.
 */
final class Delimiters {
    private final String characters;
    private final List<String> markers;

    private Delimiters(String characters, List<String> markers) {
        this.characters = characters;
        this.markers = markers;
    }

    static Delimiters of(String setting) {
        StringBuilder characters = new StringBuilder();
        List<String> markers = new ArrayList<>();
        int at = 0;
        while (at < setting.length()) {
            int close = setting.charAt(at) == '`' ? setting.indexOf('`', at + 1) : -1;
            if (close > at + 1) {
                markers.add(setting.substring(at + 1, close));
                at = close + 1;
            } else {
                characters.append(setting.charAt(at++));
            }
        }
        markers.sort(Comparator.comparingInt(String::length).reversed());
        return new Delimiters(characters.toString(), List.copyOf(markers));
    }

    boolean has(char character) {
        // The first half of a surrogate pair ends nothing; the second half does.
        return !Character.isHighSurrogate(character) && characters.indexOf(character) >= 0;
    }

    /** The length of the marker that begins here, or 0. */
    int markerAt(String text, int at) {
        for (String marker : markers) {
            if (text.startsWith(marker, at)) {
                return marker.length();
            }
        }
        return 0;
    }
}
