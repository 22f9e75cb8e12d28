package io.ragstone.core.access;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An administrator makes roles, says what they grant, and gives them to users. */
public final class RoleService {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");
    private static final int LONGEST_DESCRIPTION = 1024;

    private final RoleStore roles;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Supplier<Set<String>> resources;

    /** @param resources all kinds of things that a permission can be about */
    public RoleService(
            RoleStore roles,
            Access access,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Supplier<Set<String>> resources) {
        this.roles = roles;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.resources = resources;
    }

    /**
     * A role with what it grants.
     *
     * @param parent the name of the role above it; null for none
     * @param own what it grants by itself
     * @param effective what it grants in all
     */
    public record Described(Role role, @Nullable String parent, Set<Grant> own, Set<Grant> effective, long holders) {}

    public Described create(CallContext call, String name, String description, @Nullable String parent) {
        access.requireAdministrator(call);
        if (!NAME.matcher(name).matches()) {
            throw CoreException.invalid("The name of a role has 1 to 64 letters, digits, spaces, dots, dashes and"
                    + " underscores, and begins with a letter or a digit.");
        }
        requireShort(description);
        return transactions.call(() -> {
            Instant now = clock.instant();
            UUID above = parent == null ? null : role(parent).id();
            Role role = new Role(ids.next(), name, description, above, now, now);
            if (!roles.insert(role)) {
                throw CoreException.conflict("Role '" + name + "' already exists");
            }
            audit.changed(call, "role.create", name);
            return describe(role);
        });
    }

    public List<Described> list(CallContext call) {
        access.requireAdministrator(call);
        return roles.listAndHold().stream().map(this::describe).toList();
    }

    public Described get(CallContext call, String name) {
        access.requireAdministrator(call);
        return describe(role(name));
    }

    public Described describeAs(CallContext call, String name, String description) {
        requireShort(description);
        return change(
                call, "role.describe", name, role -> roles.update(role.describedAs(description, clock.instant())));
    }

    /** @param parent the role whose grants shall be this one's too; null for none */
    public Described inherit(CallContext call, String name, @Nullable String parent) {
        return change(call, "role.inherit", name, role -> {
            Map<UUID, Role> all = new HashMap<>();
            roles.listAndHold().forEach(each -> all.put(each.id(), each));
            Role above = parent == null ? null : role(parent);
            for (Role each = above; each != null; each = each.parentId() == null ? null : all.get(each.parentId())) {
                if (each.id().equals(role.id())) {
                    throw CoreException.conflict("Role '" + parent + "' inherits from '" + name
                            + "' already. A role cannot be above itself.");
                }
            }
            roles.update(role.below(above == null ? null : above.id(), clock.instant()));
        });
    }

    /** A role that somebody has, or that another one inherits from, stays: who had it would be free of all limits. */
    public void delete(CallContext call, String name) {
        access.requireAdministrator(call);
        transactions.run(() -> {
            Role role = role(name);
            List<Role> heirs = roles.listAndHold().stream()
                    .filter(each -> role.id().equals(each.parentId()))
                    .toList();
            if (!heirs.isEmpty()) {
                throw CoreException.conflict("Role '" + heirs.get(0).name() + "' inherits from '" + name
                        + "'. Let it inherit from another one first.");
            }
            long holders = roles.holders(role.id());
            if (holders > 0) {
                throw CoreException.conflict(
                        "Role '" + name + "' is that of " + holders + " users. Give them another one first.");
            }
            roles.delete(role.id());
            audit.changed(call, "role.delete", name);
        });
    }

    public Described grant(CallContext call, String name, Collection<String> actions, String resource) {
        List<Grant> grants = grants(actions, resource);
        return change(call, "role.grant " + grants, name, role -> roles.grant(role.id(), grants));
    }

    public Described revoke(CallContext call, String name, Collection<String> actions, String resource) {
        List<Grant> grants = grants(actions, resource);
        return change(call, "role.revoke " + grants, name, role -> {
            if (roles.revoke(role.id(), grants) == 0) {
                throw CoreException.notFound("Role '" + name + "' grants none of these by itself.");
            }
        });
    }

    private List<Grant> grants(Collection<String> actions, String resource) {
        if (actions.isEmpty()) {
            throw CoreException.invalid("Name at least one action.");
        }
        List<Grant> grants = actions.stream()
                .map(action -> Grant.of(action, resource))
                .distinct()
                .toList();
        String named = grants.get(0).resource();
        Set<String> known = resources.get();
        if (!named.equals(Grant.ANY) && !known.contains(named)) {
            throw CoreException.invalid("Unknown resource: " + named + ". Known are "
                    + String.join(", ", new TreeSet<>(known)) + " and *.");
        }
        return grants;
    }

    /** @param name null takes the user's role away, and with it all limits */
    public void assign(CallContext call, UUID userId, @Nullable String name) {
        access.requireAdministrator(call);
        transactions.run(() -> {
            roles.listAndHold();
            roles.assign(userId, name == null ? null : role(name).id());
            audit.changed(call, "role.assign " + (name == null ? "none" : name), userId.toString());
        });
    }

    /** The role that limits a user; empty for none. */
    public Optional<Described> ofUser(CallContext call, UUID userId) {
        access.requireAdministrator(call);
        return roles.roleOf(userId).map(this::describe);
    }

    private Described change(CallContext call, String action, String name, Consumer<Role> change) {
        access.requireAdministrator(call);
        return transactions.call(() -> {
            change.accept(role(name));
            audit.changed(call, action, name);
            return describe(role(name));
        });
    }

    private Role role(String name) {
        return roles.findByName(name).orElseThrow(() -> CoreException.notFound("Role '" + name + "' not found"));
    }

    private Described describe(Role role) {
        String parent = roles.listAndHold().stream()
                .filter(each -> each.id().equals(role.parentId()))
                .map(Role::name)
                .findFirst()
                .orElse(null);
        return new Described(
                role, parent, roles.grantsOf(role.id()), roles.effective(role.id()), roles.holders(role.id()));
    }

    private static void requireShort(String description) {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw CoreException.invalid(
                    "The description of a role has at most " + LONGEST_DESCRIPTION + " characters.");
        }
    }
}
