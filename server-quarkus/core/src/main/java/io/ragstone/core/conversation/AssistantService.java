package io.ragstone.core.conversation;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.AssistantStore.Filter;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.Names;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Assistants: made, changed, listed and removed. */
public final class AssistantService {
    private final AssistantStore assistants;
    private final ConversationStore conversations;
    private final AssistantRules rules;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public AssistantService(
            AssistantStore assistants,
            ConversationStore conversations,
            AssistantRules rules,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.assistants = assistants;
        this.conversations = conversations;
        this.rules = rules;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Throws an {@link AssistantException} when a new one could not be as it is wanted. */
    public void require(CallContext call, AssistantDraft wanted) {
        transactions.run(() -> rules.check(call.tenantId(), null, wanted));
    }

    /** Throws an {@link AssistantException} when it cannot be as it is wanted. */
    public Assistant create(CallContext call, AssistantDraft wanted) {
        UUID tenantId = call.tenantId();
        return transactions.call(() -> {
            rules.check(tenantId, null, wanted);
            UUID creator = call.userId() == null ? tenantId : call.userId();
            Assistant made = wanted.made(ids.next(), tenantId, creator, clock.instant());
            assistants.insert(made);
            return made;
        });
    }

    /** Makes one under the wanted name or, where that is taken, under the next that is free. */
    public Assistant createNumbered(CallContext call, AssistantDraft wanted) {
        return transactions.call(() -> create(
                call, wanted.named(Names.free(wanted.name(), among -> assistants.namesInUse(call.tenantId(), among)))));
    }

    /**
     * Somebody to ask a single question, whom nobody keeps. Throws an {@link AssistantException} when the knowledge bases
     * have nothing to answer from.
     */
    public Assistant passing(CallContext call, List<UUID> knowledgeBaseIds) {
        transactions.run(() -> rules.requireKnowledge(call.tenantId(), knowledgeBaseIds));
        return AssistantDraft.passing(knowledgeBaseIds)
                .made(ids.next(), call.tenantId(), call.tenantId(), clock.instant());
    }

    /**
     * The same, who looks where another one does as well, in its way, and whose model speaks. What that one knows and is no
     * longer there is left out.
     */
    public Assistant passing(CallContext call, List<UUID> knowledgeBaseIds, Assistant like) {
        UUID tenantId = call.tenantId();
        return transactions.call(() -> {
            List<UUID> where = Stream.concat(
                            knowledgeBaseIds.stream(), rules.known(tenantId, like.knowledgeBaseIds()).stream())
                    .distinct()
                    .toList();
            rules.requireKnowledge(tenantId, where);
            return AssistantDraft.passing(where, like).made(ids.next(), tenantId, tenantId, clock.instant());
        });
    }

    /**
     * Throws an {@link AssistantException} when it cannot be as it is wanted.
     *
     * @param change makes of the assistant as it is what it shall be
     */
    public Assistant update(CallContext call, UUID id, UnaryOperator<AssistantDraft> change) {
        return transactions.call(() -> {
            Assistant before =
                    find(call, id).orElseThrow(() -> CoreException.notFound("There is no assistant " + id + "."));
            AssistantDraft wanted = change.apply(AssistantDraft.of(before));
            rules.check(call.tenantId(), before, wanted);
            Assistant after = wanted.appliedTo(before, clock.instant());
            assistants.update(after);
            return after;
        });
    }

    public Optional<Assistant> find(CallContext call, UUID id) {
        return assistants.find(call.tenantId(), id);
    }

    public Paged<Assistant> list(CallContext call, Filter filter, Order order, PageRequest page) {
        return assistants.list(call.tenantId(), filter, order, page);
    }

    /** Removes assistants with all that was said to them; which of them there were. */
    public List<UUID> delete(CallContext call, Collection<UUID> doomed) {
        return transactions.call(() -> {
            List<UUID> there = doomed.stream()
                    .distinct()
                    .filter(id -> find(call, id).isPresent())
                    .toList();
            remove(call.tenantId(), there);
            return there;
        });
    }

    public void deleteAll(CallContext call) {
        transactions.run(() -> remove(call.tenantId(), assistants.ids(call.tenantId())));
    }

    private void remove(UUID tenantId, List<UUID> doomed) {
        doomed.forEach(id -> conversations.delete(tenantId, conversations.ids(tenantId, id)));
        assistants.delete(tenantId, doomed);
    }
}
