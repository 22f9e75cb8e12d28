package io.ragstone.app.config;

/** Where the bytes of documents are kept. */
public enum FilePlace {
    FOLDER,
    S3
}
