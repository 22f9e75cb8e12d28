package io.ragstone.surfaces.ragflow.file;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What an uploaded file is called, freed from what has no place in a name. */
public final class FileName {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern QUOTED = Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Set<String> STAYING = Set.of("", ".");

    private FileName() {}

    /** The name alone: folders in it, whoever put them there, mean nothing here. */
    public static String of(FileUpload file) {
        String name = visible(sent(file));
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The folders in the name, however they are written, and what stands after them. */
    public static List<String> path(FileUpload file) {
        return Arrays.stream(visible(sent(file)).split("[/\\\\]"))
                .filter(step -> !STAYING.contains(step))
                .toList();
    }

    /** Without the characters that nobody sees. */
    public static String visible(String name) {
        return INVISIBLE.matcher(name).replaceAll("");
    }

    /** The framework stops at a quotation mark within the name; then the header itself is read. */
    private static String sent(FileUpload file) {
        String name = file.fileName();
        if (!name.endsWith("\\")) {
            return name;
        }
        Matcher quoted = QUOTED.matcher(String.valueOf(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)));
        return quoted.find() ? quoted.group(1).replace("\\\"", "\"") : name;
    }
}
