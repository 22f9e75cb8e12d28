package io.ragstone.core.tenant.team;

import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.mail.Mail;
import io.ragstone.core.mail.Mailer;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.Memberships;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.credential.ApiKeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Owners make organisations and invite people; those who are invited agree or decline, and leave when they like. */
public final class TeamService {
    private static final int LONGEST_NAME = 100;

    private final TenantStore tenants;
    private final UserStore users;
    private final ApiKeyStore keys;
    private final Memberships memberships;
    private final Mailer mailer;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final String defaultModel;

    /** @param defaultModel the embedding model of a new tenant */
    public TeamService(
            TenantStore tenants,
            UserStore users,
            ApiKeyStore keys,
            Memberships memberships,
            Mailer mailer,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock,
            String defaultModel) {
        this.tenants = tenants;
        this.users = users;
        this.keys = keys;
        this.memberships = memberships;
        this.mailer = mailer;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.defaultModel = defaultModel;
    }

    /** Somebody in a team. */
    public record TeamMember(Member place, User user) {}

    /** A team that somebody is in, with its owner. */
    public record Team(Member place, Tenant tenant, User owner) {}

    /** Makes a further organisation, which is the caller's. */
    public Tenant create(CallContext call, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            throw CoreException.invalid("Team name is required!");
        }
        if (wanted.length() > LONGEST_NAME) {
            throw CoreException.invalid("Team name must be " + LONGEST_NAME + " characters or less!");
        }
        UUID owner = user(call);
        return transactions.call(() -> {
            Instant now = clock.instant();
            Tenant tenant = new Tenant(ids.next(), wanted, ModelDefaults.embeddingOnly(defaultModel), true, now, now);
            tenants.insert(tenant);
            tenants.insertMember(new Member(tenant.id(), owner, Member.Role.OWNER));
            audit.changed(call, "team.create", tenant.id().toString());
            return tenant;
        });
    }

    /** All teams that the caller owns, is in, or is invited to. */
    public List<Team> list(CallContext call) {
        List<Member> places = tenants.membershipsOf(user(call));
        Map<UUID, Tenant> known =
                byId(tenants.findAll(places.stream().map(Member::tenantId).toList()), Tenant::id);
        Map<UUID, UUID> owners =
                places.stream().collect(Collectors.toMap(Member::tenantId, place -> owner(place.tenantId())));
        Map<UUID, User> people = byId(users.findAll(owners.values()), User::id);
        return places.stream()
                .flatMap(place -> team(place, known, people.get(owners.getOrDefault(place.tenantId(), place.userId()))))
                .toList();
    }

    private static Stream<Team> team(Member place, Map<UUID, Tenant> known, @Nullable User owner) {
        Tenant tenant = known.get(place.tenantId());
        return tenant == null || owner == null ? Stream.empty() : Stream.of(new Team(place, tenant, owner));
    }

    private UUID owner(UUID tenantId) {
        return tenants.membersOf(tenantId).stream()
                .filter(member -> member.role() == Member.Role.OWNER)
                .map(Member::userId)
                .findFirst()
                .orElse(tenantId);
    }

    /** Everybody in a team of the caller's, and who is invited. */
    public List<TeamMember> members(CallContext call, UUID tenantId) {
        memberships.owned(call, tenantId);
        List<Member> places = tenants.membersOf(tenantId);
        Map<UUID, User> people =
                byId(users.findAll(places.stream().map(Member::userId).toList()), User::id);
        return places.stream().flatMap(place -> together(place, people)).toList();
    }

    private static Stream<TeamMember> together(Member place, Map<UUID, User> people) {
        return Stream.ofNullable(people.get(place.userId())).map(user -> new TeamMember(place, user));
    }

    /** Invites somebody who has an account; they are in the team when they agree. */
    public User invite(CallContext call, UUID tenantId, String email) {
        memberships.owned(call, tenantId);
        User guest = users.findByEmail(email).orElseThrow(() -> CoreException.notFound("User not found."));
        transactions.run(() -> {
            Optional<Member> before = tenants.findMember(tenantId, guest.id());
            if (before.isPresent()) {
                throw CoreException.conflict(alreadyThere(email, before.get().role()));
            }
            tenants.insertMember(new Member(tenantId, guest.id(), Member.Role.INVITED));
            audit.changed(call, "team.invite " + tenantId, guest.email());
        });
        String team = tenants.find(tenantId).map(Tenant::name).orElse("");
        mailer.send(new Mail(
                guest.email(),
                "You are invited to a team",
                "You are invited to the team \"" + team + "\". Log in to agree or to decline.\n"));
        return guest;
    }

    private static String alreadyThere(String email, Member.Role role) {
        return switch (role) {
            case NORMAL -> email + " is already in the team.";
            case OWNER -> email + " is the owner of the team.";
            case INVITED -> email + " is in the team, but the role: invite is invalid.";
        };
    }

    /** The caller joins a team that invited them. */
    public void agree(CallContext call, UUID tenantId) {
        UUID user = user(call);
        transactions.run(() -> {
            Member place = tenants.findMember(tenantId, user).orElseThrow(TeamService::notAllowed);
            if (place.role() == Member.Role.INVITED) {
                tenants.updateMember(new Member(tenantId, user, Member.Role.NORMAL));
                audit.changed(call, "team.agree", tenantId.toString());
            }
        });
    }

    /** An owner removes somebody, or somebody leaves or declines. The keys that they made for the team go with them. */
    public void remove(CallContext call, UUID tenantId, UUID userId) {
        if (!user(call).equals(userId)) {
            memberships.owned(call, tenantId);
        }
        transactions.run(() -> {
            Member place = tenants.findMember(tenantId, userId).orElseThrow(TeamService::notAllowed);
            if (place.role() == Member.Role.OWNER) {
                throw CoreException.conflict("The owner of a team cannot leave it.");
            }
            tenants.deleteMember(tenantId, userId);
            keys.deleteMadeBy(tenantId, userId);
            audit.changed(call, "team.remove " + tenantId, userId.toString());
        });
    }

    private static CoreException notAllowed() {
        return new CoreException(ErrorCode.UNAUTHENTICATED, "No authorization.");
    }

    private static UUID user(CallContext call) {
        UUID user = call.userId();
        if (user == null) {
            throw CoreException.notFound("This key does not belong to a user any more.");
        }
        return user;
    }

    private static <T> Map<UUID, T> byId(Collection<T> things, Function<T, UUID> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
