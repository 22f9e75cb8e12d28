package io.ragstone.app.config;

import io.ragstone.adapters.mail.SmtpSettings;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Users, and what is mailed to them. */
public interface UserSettings {
    /** Users and their sessions. */
    interface Accounts {
        /** Whether anybody may make an account. */
        @WithDefault("true")
        boolean registration();

        /** How long a log-in lasts. */
        @WithDefault("P30D")
        Duration sessionLifetime();

        /** How often logging in to an account may fail from an address before there is a delay, which doubles each time. */
        @WithDefault("8")
        int loginAttempts();

        /** Whether who forgot a password has to read a picture before a code is mailed. */
        @WithDefault("true")
        boolean captcha();

        /** How long it is remembered who changed what and logged in; `P0D` for not at all. */
        @WithDefault("P365D")
        Duration auditRetention();

        /** The address that browsers know this server by; providers send them back there. */
        @WithDefault("http://localhost:9380")
        String publicUrl();

        /** The page for browsers that come back from a provider; it gets the session token as `auth`, or `error`. */
        @WithDefault("/")
        String loginPage();

        Map<String, Channel> channels();

        /** A provider of OpenID Connect that users can log in with. */
        interface Channel {
            /** Its issuer, below which `/.well-known/openid-configuration` is found. */
            String issuer();

            /** How this server is known there. */
            String clientId();

            /** The secret of that client, where it has one. */
            Optional<String> clientSecret();

            /** What is asked for. */
            @WithDefault("openid email profile")
            String scopes();

            /** What users read; the channel's name unless given. */
            Optional<String> displayName();

            /** The name of a picture that clients know. */
            @WithDefault("sso")
            String icon();
        }
    }

    /** Mails to users: codes for new passwords, and invitations. */
    interface Mail {
        /** Where they go: `log` writes them to the server's log, `smtp` gives them to a mail server. */
        @WithDefault("log")
        MailKind kind();

        /** The mail server. */
        @WithDefault("localhost")
        String host();

        /** The port of the mail server. */
        @WithDefault("587")
        int port();

        /** How the connection is encrypted: `starttls`, `tls`, or `none`. */
        @WithDefault("starttls")
        SmtpSettings.Security security();

        /** The user of the mail server, where it asks for one. */
        Optional<String> username();

        /** That user's password. */
        Optional<String> password();

        /** The sender of all mails. */
        @WithDefault("ragstone@localhost")
        String from();

        /** How long the mail server may be silent. */
        @WithDefault("20s")
        Duration timeout();
    }
}
