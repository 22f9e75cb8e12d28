package io.ragstone.core.mail;

/** Sends mails. */
@FunctionalInterface
public interface Mailer {
    /**
     * Takes the mail and returns at once: how long it takes to be delivered, and whether it is, must not be told to the
     * caller, who could learn from it who has an account here.
     */
    void send(Mail mail);
}
