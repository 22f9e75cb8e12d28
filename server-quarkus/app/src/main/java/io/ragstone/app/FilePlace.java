package io.ragstone.app;

/** Where the bytes of documents are kept. */
public enum FilePlace {
    FOLDER,
    S3
}
