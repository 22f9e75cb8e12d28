package io.ragstone.core.admin;

import io.ragstone.core.access.Access;
import io.ragstone.core.audit.AuditEvent;
import io.ragstone.core.audit.AuditFilter;
import io.ragstone.core.audit.AuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An administrator reads what was done. */
public final class AuditReview {
    private final AuditLog log;
    private final UserStore users;
    private final Access access;

    public AuditReview(AuditLog log, UserStore users, Access access) {
        this.log = log;
        this.users = users;
        this.access = access;
    }

    /**
     * Something that was done.
     *
     * @param user the address of who did it; null when that is not known, or the account is gone
     */
    public record Entry(AuditEvent event, @Nullable String user) {}

    /**
     * The latest first.
     *
     * @param email only what this user did; null for all
     */
    public Paged<Entry> list(CallContext call, @Nullable String email, AuditFilter filter, PageRequest page) {
        access.requireAdministrator(call);
        Paged<AuditEvent> found = log.list(email == null ? filter : filter.by(idOf(email)), page);
        Map<UUID, String> addresses = addresses(found);
        return found.map(event -> new Entry(event, event.userId() == null ? null : addresses.get(event.userId())));
    }

    private UUID idOf(String email) {
        return users.findByEmail(email)
                .map(User::id)
                .orElseThrow(() -> CoreException.notFound("User '" + email + "' not found"));
    }

    private Map<UUID, String> addresses(Paged<AuditEvent> events) {
        return users
                .findAll(events.items().stream()
                        .map(AuditEvent::userId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(User::id, User::email));
    }
}
