package io.ragstone.adapters.parsers.media;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.MediaKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;

/** Knows sound recordings and films, and says what they would need to be read. */
public final class MediaParser implements DocumentParser {
    private static final Set<String> AUDIO = Set.of(
            "mp3", "wav", "flac", "aac", "ogg", "oga", "opus", "m4a", "m4b", "wma", "aif", "aiff", "ape", "amr", "mid",
            "midi", "au", "ra");
    private static final Set<String> VIDEO = Set.of(
            "mp4", "m4v", "avi", "mkv", "mov", "webm", "wmv", "flv", "mpg", "mpeg", "3gp", "ogv", "vob", "rm", "rmvb");

    private static final int HEAD = 64;

    @Override
    public boolean accepts(String name, byte[] head) {
        MediaKind kind = MediaKind.of(head);
        boolean known = kind == MediaKind.AUDIO || kind == MediaKind.VIDEO;
        boolean named = FileKind.endsWith(name, AUDIO) || FileKind.endsWith(name, VIDEO);
        return known || (named && kind == MediaKind.OTHER && !FileKind.isText(head));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a recording", MediaParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        MediaKind kind;
        try (InputStream bytes = Files.newInputStream(reading.source().file())) {
            kind = MediaKind.of(bytes.readNBytes(HEAD));
        }
        boolean film = kind == MediaKind.VIDEO
                || (kind == MediaKind.OTHER
                        && FileKind.endsWith(reading.source().name(), VIDEO));
        throw reading.refusal(
                film
                        ? "is a film, which needs models for speech and pictures to be read, and there are none."
                                + " Upload a transcript of it instead"
                        : "is a sound recording, which needs a speech model to be read, and there is none."
                                + " Upload a transcript of it instead");
    }
}
