package io.ragstone.adapters.mail;

import io.ragstone.core.mail.Mail;
import io.ragstone.core.mail.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails to the log, for servers that have nobody to send them: the operator passes on what matters. */
public final class LogMailer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(LogMailer.class);

    @Override
    public void send(Mail mail) {
        LOG.info("A mail to {}, \"{}\":\n{}", mail.to(), mail.subject(), mail.text());
    }
}
