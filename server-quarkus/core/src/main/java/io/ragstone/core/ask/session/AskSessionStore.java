package io.ragstone.core.ask.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Talks. Every method takes the tenant first; another tenant's talk is not found. */
public interface AskSessionStore {
    /** By its name or its conversation's id. */
    Optional<AskSession> find(UUID tenantId, String name);

    /** Returns false where the name is taken. */
    boolean insert(AskSession session);

    /** Gives a talk that is over its conversation's id for a name, so that another one can have the name. */
    void retire(UUID tenantId, UUID conversationId);

    /** Writes how it stands now; returns false when it does not stand any more as it did before. */
    boolean move(AskSession before, AskSession after);

    /** Something was said in it. */
    void touch(UUID tenantId, UUID conversationId, Instant now, int doubts);
}
