package io.ragstone.contract;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference as a file of the contract writes it.
 *
 * @param file the file that it points into
 * @param pointer the place in that file
 */
record Reference(Path file, String pointer) {
    private static final Pattern COMPONENT = Pattern.compile("/components/[A-Za-z]+/[A-Za-z0-9]+");
    private static final Pattern FORM = Pattern.compile("([^#]*)#(/.+)");

    static Reference parse(String text, Path writtenIn) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new ContractException(
                    writtenIn, "'" + text + "' is no reference; write file.yaml#/components/… or #/components/…");
        }
        String file = form.group(1);
        Path target = file.isEmpty() ? writtenIn : writtenIn.resolveSibling(file);
        return new Reference(target.normalize(), form.group(2));
    }

    JsonPointer target() {
        return JsonPointer.compile(pointer);
    }

    /** The same reference once everything is in one document. */
    String bundled(Path writtenIn) {
        if (!COMPONENT.matcher(pointer).matches()) {
            throw new ContractException(
                    writtenIn,
                    "'" + pointer + "' does not point to a component; only paths of openapi.yaml may do that");
        }
        return "#" + pointer;
    }
}
