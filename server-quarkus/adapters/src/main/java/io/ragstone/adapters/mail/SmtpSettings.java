package io.ragstone.adapters.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How mails get out.
 *
 * @param username null for servers that ask for none
 * @param from the sender of all mails
 * @param timeout how long the server may be silent
 */
public record SmtpSettings(
        String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        String from,
        Duration timeout) {
    /** How the connection is kept from being read by others. */
    public enum Security {
        /** Not at all. */
        NONE,
        /** Encrypted once the two have greeted each other; else nothing is sent. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }
}
