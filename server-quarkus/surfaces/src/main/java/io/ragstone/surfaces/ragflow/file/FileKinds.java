package io.ragstone.surfaces.ragflow.file;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The endings of file names that RAGFlow accepts, what it calls such files, and which of them get a method of their own. */
public final class FileKinds {
    private static final Set<String> TEXT = Set.of(
            "msg",
            "eml",
            "doc",
            "docx",
            "ppt",
            "pptx",
            "yml",
            "yaml",
            "xml",
            "htm",
            "html",
            "json",
            "jsonl",
            "ldjson",
            "csv",
            "tsv",
            "txt",
            "ini",
            "xls",
            "xlsx",
            "wps",
            "rtf",
            "hlp",
            "pages",
            "numbers",
            "key",
            "md",
            "mdx",
            "markdown",
            "py",
            "js",
            "java",
            "c",
            "cpp",
            "h",
            "php",
            "go",
            "ts",
            "sh",
            "cs",
            "kt",
            "sql",
            "epub",
            "odt",
            "odp",
            "ods",
            "log",
            "properties",
            "toml",
            "rst",
            "tex",
            "scala",
            "rb",
            "rs",
            "swift",
            "css");
    private static final Set<String> SOUND = Set.of(
            "wav",
            "flac",
            "ape",
            "alac",
            "wv",
            "mp3",
            "aac",
            "ogg",
            "vorbis",
            "opus",
            "wma",
            "m4a",
            "aiff",
            "au",
            "midi",
            "mid",
            "da",
            "wave",
            "realaudio",
            "vqf",
            "oggvorbis",
            "cda");
    private static final Set<String> PICTURE = Set.of(
            "jpg", "jpeg", "png", "tif", "tiff", "gif", "pcx", "tga", "exif", "fpx", "svg", "psd", "cdr", "pcd", "dxf",
            "ufo", "eps", "ai", "raw", "wmf", "webp", "avif", "apng", "ico", "bmp", "mpg", "mpeg", "avi", "rm", "rmvb",
            "mov", "wmv", "asf", "dat", "asx", "wvx", "mpe", "mpa", "mp4", "mkv", "webm");
    private static final Set<String> SLIDES = Set.of("ppt", "pptx", "odp", "pages");
    private static final Set<String> MAIL = Set.of("msg", "eml");

    private FileKinds() {}

    /** Empty when RAGFlow would not take such a file. */
    public static Optional<String> kind(String suffix) {
        String ending = suffix.toLowerCase(Locale.ROOT);
        if (ending.equals("pdf")) {
            return Optional.of("pdf");
        }
        if (TEXT.contains(ending)) {
            return Optional.of("doc");
        }
        if (SOUND.contains(ending)) {
            return Optional.of("aural");
        }
        return PICTURE.contains(ending) ? Optional.of("visual") : Optional.empty();
    }

    /** The endings of the files that are called so. */
    public static Set<String> endings(String kind) {
        return switch (kind) {
            case "pdf" -> Set.of("pdf");
            case "doc" -> TEXT;
            case "aural" -> SOUND;
            case "visual" -> PICTURE;
            default -> Set.of();
        };
    }

    /** How such a file is cut, whatever its dataset says. */
    public static Optional<String> method(String suffix) {
        if (PICTURE.contains(suffix)) {
            return Optional.of("picture");
        }
        if (SOUND.contains(suffix)) {
            return Optional.of("audio");
        }
        if (SLIDES.contains(suffix)) {
            return Optional.of("presentation");
        }
        return MAIL.contains(suffix) ? Optional.of("email") : Optional.empty();
    }
}
