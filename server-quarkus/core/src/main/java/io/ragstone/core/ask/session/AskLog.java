package io.ragstone.core.ask.session;

import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every question that was asked, for whoever wants to know later. */
public interface AskLog {
    void add(AskRecord record);

    /** A tenant's questions, the latest first. */
    Paged<AskRecord> list(UUID tenantId, PageRequest page);

    /** What was asked in a talk, in order. */
    List<AskRecord> of(UUID tenantId, UUID conversationId);

    /** Returns how many questions of all tenants were forgotten. */
    int forgetBefore(Instant time);
}
