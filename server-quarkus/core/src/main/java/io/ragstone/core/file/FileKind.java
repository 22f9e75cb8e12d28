package io.ragstone.core.file;

/** What an entry of the file manager is. */
public enum FileKind {
    FOLDER,
    /** A folder that is shown as something else. */
    VIRTUAL,
    /** A file with bytes. */
    CONTENT
}
