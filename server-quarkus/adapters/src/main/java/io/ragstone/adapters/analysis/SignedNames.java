package io.ragstone.adapters.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/** Spells out C++, C#, F# and .NET, of whose names the tokenizer would leave a single letter or another word. */
final class SignedNames {
    private static final Pattern PLUS_PLUS = Pattern.compile("([Cc])(?<![\\p{L}\\p{N}_].)\\+\\+(?![\\p{L}\\p{N}+])");
    private static final Pattern SHARP = Pattern.compile("([CcFf])(?<![\\p{L}\\p{N}_].)#(?![\\p{L}\\p{N}])");
    private static final Pattern DOT_NET =
            Pattern.compile("\\.(?<![\\p{L}\\p{N}_)\\]].)(NET|Net|net)(?![\\p{L}\\p{N}])");

    private SignedNames() {}

    static Reader spellOut(Reader reader) {
        String text = read(reader);
        Reader spelled = new StringReader(text);
        if (text.contains("++")) {
            spelled = new PatternReplaceCharFilter(PLUS_PLUS, "$1_plusplus", spelled);
        }
        if (text.indexOf('#') >= 0) {
            spelled = new PatternReplaceCharFilter(SHARP, "$1_sharp", spelled);
        }
        if (text.contains(".N") || text.contains(".n")) {
            spelled = new PatternReplaceCharFilter(DOT_NET, "dot_$1", spelled);
        }
        return spelled;
    }

    private static String read(Reader reader) {
        try (reader) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read.", e);
        }
    }
}
