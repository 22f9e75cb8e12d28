package io.ragstone.core.model;

import java.util.HashMap;
import java.util.Map;

/** Gives out numbered tickets, and the plain text back for a ticket. */
public final class FakeSecretBox implements SecretBox {
    private final Map<String, String> contents = new HashMap<>();

    @Override
    public synchronized String seal(String plain) {
        String ticket = "ticket-" + contents.size();
        contents.put(ticket, plain);
        return ticket;
    }

    @Override
    public synchronized String open(String sealed) {
        String plain = contents.get(sealed);
        if (plain == null) {
            throw new IllegalArgumentException("This box sealed no such thing.");
        }
        return plain;
    }
}
