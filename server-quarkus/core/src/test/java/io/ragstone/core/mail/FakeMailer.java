package io.ragstone.core.mail;

import java.util.ArrayList;
import java.util.List;

/** Keeps mails instead of sending them. */
public final class FakeMailer implements Mailer {
    private final List<Mail> sent = new ArrayList<>();

    @Override
    public synchronized void send(Mail mail) {
        sent.add(mail);
    }

    public synchronized List<Mail> sent() {
        return List.copyOf(sent);
    }
}
