package io.ragstone.core.knowledge;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.tenant.Memberships;
import io.ragstone.core.tenant.TenantService;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knowledge bases: made, changed, listed and removed. */
public final class KnowledgeService {
    private final KnowledgeBaseStore bases;
    private final TenantService tenants;
    private final Memberships memberships;
    private final ModelAccess models;
    private final KnowledgeContents contents;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public KnowledgeService(
            KnowledgeBaseStore bases,
            TenantService tenants,
            Memberships memberships,
            ModelAccess models,
            KnowledgeContents contents,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.bases = bases;
        this.tenants = tenants;
        this.memberships = memberships;
        this.models = models;
        this.contents = contents;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A knowledge base with what it holds. */
    public record Described(KnowledgeBase base, KnowledgeBaseStats stats) {}

    /** Makes a knowledge base; where the name is taken, the next free variant of it is used. */
    public Described create(CallContext call, NewKnowledgeBase wanted) {
        UUID tenantId = call.tenantId();
        String model =
                wanted.embeddingModel() == null ? tenants.current(call).models().embedding() : wanted.embeddingModel();
        models.requireUsable(tenantId, model);
        return transactions.call(() -> {
            String name = name(tenantId, wanted);
            boolean preferred = prefer(tenantId, wanted);
            Instant now = clock.instant();
            UUID id = ids.next();
            KnowledgeBase base = new KnowledgeBase(
                    id,
                    tenantId,
                    call.userId() == null ? tenantId : call.userId(),
                    name,
                    wanted.avatar(),
                    wanted.description(),
                    wanted.language(),
                    model,
                    wanted.permission(),
                    wanted.chunkMethod(),
                    ChunkMethods.settings(wanted.chunkMethod(), wanted.parserConfig()),
                    0,
                    preferred,
                    wanted.wikiEnabled(),
                    wanted.topics(),
                    now,
                    now);
            bases.insert(base);
            return new Described(base, KnowledgeBaseStats.EMPTY);
        });
    }

    private String name(UUID tenantId, NewKnowledgeBase wanted) {
        if (!wanted.nameAsIs()) {
            return Names.free(wanted.name(), among -> bases.namesInUse(tenantId, among));
        }
        if (!bases.namesInUse(tenantId, List.of(wanted.name())).isEmpty()) {
            throw CoreException.conflict(
                    "There is a knowledge base named '" + wanted.name() + "' already. Choose another name.");
        }
        return wanted.name();
    }

    /** Whether the new one is preferred; then the one that was so far is not any more. */
    private boolean prefer(UUID tenantId, NewKnowledgeBase wanted) {
        Optional<KnowledgeBase> before = bases.holdPreferred(tenantId);
        if (wanted.preferred()) {
            before.ifPresent(
                    base -> bases.update(KnowledgeBaseChange.preferring(false).applyTo(base, clock.instant())));
        }
        return wanted.preferred() || before.isEmpty();
    }

    /** One of the tenant's own, or one that another tenant shares with the caller. */
    public Optional<KnowledgeBase> find(CallContext call, UUID id) {
        return findOwn(call, id).or(() -> findShared(call, List.of(id)).stream().findFirst());
    }

    /** One of the tenant's own: what it is can be changed, and not only what is in it. */
    public Optional<KnowledgeBase> findOwn(CallContext call, UUID id) {
        return bases.find(call.tenantId(), id);
    }

    /** Those of the tenant's own. */
    public List<KnowledgeBase> findAll(CallContext call, Collection<UUID> ids) {
        return bases.findAll(call.tenantId(), ids);
    }

    /** Those of the tenant's own, and those that other tenants share with the caller. */
    public List<KnowledgeBase> findVisible(CallContext call, Collection<UUID> ids) {
        List<KnowledgeBase> own = findAll(call, ids);
        if (own.size() == Set.copyOf(ids).size()) {
            return own;
        }
        return Stream.concat(own.stream(), findShared(call, ids).stream()).toList();
    }

    private List<KnowledgeBase> findShared(CallContext call, Collection<UUID> ids) {
        return memberships.sharing(call).stream()
                .flatMap(tenant -> bases.findAll(tenant, ids).stream())
                .filter(base -> base.permission() == KnowledgeBase.Permission.TEAM)
                .toList();
    }

    /** Those of these that are there, with what they hold. */
    public List<Described> describe(CallContext call, Collection<UUID> ids) {
        Map<UUID, KnowledgeBaseStats> stats = bases.stats(call.tenantId(), ids);
        return findAll(call, ids).stream()
                .map(base -> new Described(base, stats.getOrDefault(base.id(), KnowledgeBaseStats.EMPTY)))
                .toList();
    }

    /** The tenant's own, and those that other tenants share with the caller. */
    public Paged<Described> list(
            CallContext call, @Nullable UUID id, @Nullable String name, Order order, PageRequest page) {
        return list(call, new KnowledgeBaseFilter(id, name, null, null), order, page);
    }

    public Paged<Described> list(CallContext call, KnowledgeBaseFilter filter, Order order, PageRequest page) {
        Paged<KnowledgeBase> found = bases.list(call.tenantId(), memberships.sharing(call), filter, order, page);
        Map<UUID, KnowledgeBaseStats> stats = new HashMap<>();
        found.items().stream()
                .collect(Collectors.groupingBy(
                        KnowledgeBase::tenantId, Collectors.mapping(KnowledgeBase::id, Collectors.toList())))
                .forEach((tenant, ids) -> stats.putAll(bases.stats(tenant, ids)));
        return found.map(base -> new Described(base, stats.getOrDefault(base.id(), KnowledgeBaseStats.EMPTY)));
    }

    /** A knowledge base of the caller's with what it holds now. */
    public Described describe(KnowledgeBase base) {
        return new Described(
                base,
                bases.stats(base.tenantId(), List.of(base.id())).getOrDefault(base.id(), KnowledgeBaseStats.EMPTY));
    }

    public Described update(CallContext call, UUID id, KnowledgeBaseChange change) {
        return transactions.call(() -> {
            KnowledgeBase before = bases.hold(call.tenantId(), id)
                    .orElseThrow(() -> CoreException.notFound("There is no knowledge base " + id + "."));
            KnowledgeBaseStats stats =
                    bases.stats(call.tenantId(), List.of(id)).getOrDefault(id, KnowledgeBaseStats.EMPTY);
            requireFreeName(before, change);
            requireSameModel(before, stats, change);
            KnowledgeBase after = change.applyTo(before, clock.instant());
            bases.update(after);
            return new Described(after, stats);
        });
    }

    private void requireFreeName(KnowledgeBase before, KnowledgeBaseChange change) {
        String name = change.name();
        if (name == null || name.equalsIgnoreCase(before.name())) {
            return;
        }
        if (!bases.namesInUse(before.tenantId(), List.of(name)).isEmpty()) {
            throw CoreException.conflict("Dataset name '" + name + "' already exists");
        }
    }

    private void requireSameModel(KnowledgeBase before, KnowledgeBaseStats stats, KnowledgeBaseChange change) {
        String model = change.embeddingModel();
        if (model == null || model.equals(before.embeddingModel())) {
            return;
        }
        models.requireUsable(before.tenantId(), model);
        if (stats.chunks() > 0) {
            throw CoreException.conflict("When chunk_num (" + stats.chunks() + ") > 0, embedding_model must remain "
                    + before.embeddingModel());
        }
    }

    /** Those of the tenant's own alone, the newest first. */
    public Paged<Described> listOwn(CallContext call, PageRequest page) {
        return bases.list(call.tenantId(), List.of(), KnowledgeBaseFilter.ALL, Order.NEWEST_FIRST, page)
                .map(this::describe);
    }

    /** The one that is taken where none is named; where there is none it is made. */
    public KnowledgeBase usual(CallContext call, NewKnowledgeBase otherwise) {
        return transactions.call(() -> bases.holdPreferred(call.tenantId())
                .orElseGet(() -> create(call, otherwise).base()));
    }

    /** Removes one with all that it holds, and says what that was; the preferred one goes last. */
    public KnowledgeBaseStats remove(CallContext call, UUID id) {
        return transactions.call(() -> {
            boolean preferred = bases.holdPreferred(call.tenantId())
                    .filter(base -> base.id().equals(id))
                    .isPresent();
            KnowledgeBase base = bases.find(call.tenantId(), id)
                    .orElseThrow(() -> CoreException.notFound("There is no such knowledge base."));
            if (preferred && bases.ids(call.tenantId()).size() > 1) {
                throw CoreException.conflict("The default knowledge base can only be deleted when it is the last one."
                        + " Make another one the default, or delete the others first.");
            }
            KnowledgeBaseStats held = describe(base).stats();
            contents.removeWith(List.of(base));
            return held;
        });
    }

    /** Removes all of these or, when one of them is not the caller's, none. */
    public void delete(CallContext call, Collection<UUID> ids) {
        List<KnowledgeBase> found = findAll(call, ids);
        if (found.size() < Set.copyOf(ids).size()) {
            throw new CoreException(
                    ErrorCode.FORBIDDEN, "Not all of these knowledge bases are yours; none was deleted.");
        }
        contents.removeWith(found);
    }

    public void deleteAll(CallContext call) {
        contents.removeWith(findAll(call, bases.ids(call.tenantId())));
    }
}
