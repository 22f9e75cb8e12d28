package io.ragstone.core.admin.service;

import io.ragstone.core.access.Access;
import io.ragstone.core.admin.service.ServerPart.Condition;
import io.ragstone.core.admin.service.ServerPart.Keeper;
import io.ragstone.core.admin.service.ServerPart.Kind;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Report;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.RunningService.State;
import java.util.List;
import java.util.function.Predicate;

/** An administrator looks at the parts of this server, and stops and restarts what the server itself does. */
public final class ServerParts {
    private final List<ServerPart> parts;
    private final ServerHealth health;
    private final Runnable afterwards;
    private final Access access;
    private final AuditTrail audit;

    /** @param afterwards tells others that something was stopped or begun */
    public ServerParts(
            List<ServerPart> parts, ServerHealth health, Runnable afterwards, Access access, AuditTrail audit) {
        this.parts = List.copyOf(parts);
        this.health = health;
        this.afterwards = afterwards;
        this.access = access;
        this.audit = audit;
    }

    /** A part, and how it is. */
    public record Seen(ServerPart part, Condition condition) {}

    public List<Seen> list(CallContext call) {
        return list(call, part -> true);
    }

    public List<Seen> list(CallContext call, Kind kind) {
        return list(call, part -> part.kind() == kind);
    }

    private List<Seen> list(CallContext call, Predicate<ServerPart> wanted) {
        access.requireAdministrator(call);
        Report report = health.read();
        return parts.stream().filter(wanted).map(part -> seen(part, report)).toList();
    }

    public Seen find(CallContext call, int id) {
        access.requireAdministrator(call);
        return seen(known(id), health.read());
    }

    private static Seen seen(ServerPart part, Report report) {
        return new Seen(part, part.look().look(report));
    }

    private ServerPart known(int id) {
        return parts.stream()
                .filter(part -> part.id() == id)
                .findFirst()
                .orElseThrow(() -> CoreException.notFound("There is no service " + id + "."));
    }

    /** Stops it, where it runs, and begins it again. */
    public Seen restart(CallContext call, int id) {
        access.requireAdministrator(call);
        ServerPart part = known(id);
        RunningService work = work(part);
        work.stop();
        work.start();
        audit.changed(call, "service.restart", part.name());
        afterwards.run();
        return seen(part, health.read());
    }

    /** Returns false when it was stopped already. */
    public boolean shutDown(CallContext call, int id) {
        access.requireAdministrator(call);
        ServerPart part = known(id);
        RunningService work = work(part);
        if (work.state() == State.STOPPED) {
            return false;
        }
        work.stop();
        audit.changed(call, "service.shutdown", part.name());
        afterwards.run();
        return true;
    }

    private static RunningService work(ServerPart part) {
        return switch (part.keeper()) {
            case Keeper.Here here -> here.work();
            case Keeper.Elsewhere elsewhere -> throw new CoreException(ErrorCode.UNSUPPORTED, elsewhere.sentence());
        };
    }
}
