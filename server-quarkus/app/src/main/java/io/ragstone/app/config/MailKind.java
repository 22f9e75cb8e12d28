package io.ragstone.app.config;

/** Where mails go. */
public enum MailKind {
    /** Into the log, and no further. */
    LOG,
    /** To a server that delivers them. */
    SMTP
}
