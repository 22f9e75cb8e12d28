package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** The header fields of a mail, or of a part of one. */
final class MimeHead {
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** The first field of a name counts. */
    void add(Field field) {
        fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), body(field));
    }

    /** The text of a field as its reader should see it, or nothing. */
    String text(String name) {
        String raw = fields.getOrDefault(name, "");
        return CleanText.of(decoded(raw)).replaceAll("\\s+", " ").strip();
    }

    /** A field without its parameters, in lower case. */
    String value(String name) {
        String value = raw(name).getValue();
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter of a field, or nothing; however it was encoded, and over how many pieces. */
    String parameter(String field, String parameter) {
        MimeParameterMapping parameters = new MimeParameterMapping();
        for (NameValuePair pair : raw(field).getParams()) {
            if (pair.getValue() != null) {
                parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
            }
        }
        String value = parameters.get(parameter);
        return value == null ? "" : CleanText.of(decoded(value)).strip();
    }

    private RawBody raw(String name) {
        return RawFieldParser.DEFAULT.parseRawBody(new RawField(name, fields.getOrDefault(name, "")));
    }

    private static String decoded(String text) {
        return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    }

    /** Some programs write fields without encoding what is not ASCII. */
    private static String body(Field field) {
        if (field.getRaw() == null) {
            return field.getBody() == null ? "" : field.getBody();
        }
        byte[] bytes = field.getRaw().toByteArray();
        String line = new String(bytes, StandardCharsets.US_ASCII).indexOf('\ufffd') < 0
                ? new String(bytes, StandardCharsets.US_ASCII)
                : TextEncoding.decode(bytes);
        return line.substring(line.indexOf(':') + 1)
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .strip();
    }
}
