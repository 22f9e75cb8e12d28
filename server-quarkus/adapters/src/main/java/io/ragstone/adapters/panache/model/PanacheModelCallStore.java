package io.ragstone.adapters.panache.model;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.call.Ids;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.call.KeptCall;
import io.ragstone.core.model.call.ModelCall;
import io.ragstone.core.model.call.ModelCallStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls of models in the database, and their sums. */
@ApplicationScoped
@StoreCall
public class PanacheModelCallStore implements ModelCallStore {
    private static final String ADD = """
            insert into model_call
                (id, tenant_id, provider, model, kind, prompt_tokens, completion_tokens, cost_nano, started_at,
                 took_millis, outcome, failure, seq)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SUM = """
            insert into model_use (tenant_id, provider, model, calls, prompt_tokens, completion_tokens, cost_nano)
            values (?, ?, ?, 1, ?, ?, ?)
            on conflict (tenant_id, provider, model) do update set
                calls = model_use.calls + 1,
                prompt_tokens = model_use.prompt_tokens + excluded.prompt_tokens,
                completion_tokens = model_use.completion_tokens + excluded.completion_tokens,
                cost_nano = model_use.cost_nano + excluded.cost_nano
            """;

    /** Servers that add at the same time touch the sums in the same order, so that none waits for another in a circle. */
    private static final Comparator<ModelCall> ORDER = Comparator.<ModelCall, UUID>comparing(
                    call -> call.endpoint().tenantId())
            .thenComparing(call -> call.endpoint().model().toString());

    private final ModelCallRepository calls;
    private final ModelUseRepository uses;
    private final Sql sql;
    private final Ids ids = new Ids(Clock.systemUTC());

    PanacheModelCallStore(ModelCallRepository calls, ModelUseRepository uses, Sql sql) {
        this.calls = calls;
        this.uses = uses;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void add(List<ModelCall> ended) {
        List<@Nullable Object[]> rows = new ArrayList<>(ended.size());
        List<@Nullable Object[]> sums = new ArrayList<>(ended.size());
        ended.forEach(call -> rows.add(row(call)));
        ended.stream().sorted(ORDER).forEach(call -> sums.add(sum(call)));
        sql.batch(ADD, rows);
        sql.batch(SUM, sums);
    }

    private @Nullable Object[] row(ModelCall call) {
        UUID id = ids.next();
        return new @Nullable Object[] {
            id,
            call.endpoint().tenantId(),
            call.endpoint().model().provider(),
            call.endpoint().model().name(),
            call.kind(),
            call.usage().prompt(),
            call.usage().completion(),
            cost(call),
            call.startedAt(),
            call.took().toMillis(),
            call.outcome(),
            call.failure(),
            id.timestamp()
        };
    }

    private static @Nullable Object[] sum(ModelCall call) {
        Long cost = cost(call);
        return new @Nullable Object[] {
            call.endpoint().tenantId(),
            call.endpoint().model().provider(),
            call.endpoint().model().name(),
            call.usage().prompt(),
            call.usage().completion(),
            cost == null ? 0L : cost
        };
    }

    private static @Nullable Long cost(ModelCall call) {
        BigDecimal cost = KeptCall.of(call).cost();
        return cost == null ? null : cost.unscaledValue().longValue();
    }

    @Override
    public Map<ModelName, Long> usedTokens(UUID tenantId) {
        return uses.list("tenantId", tenantId).stream()
                .collect(Collectors.toMap(
                        row -> new ModelName(row.model, row.provider), row -> row.promptTokens + row.completionTokens));
    }

    @Override
    public List<KeptCall> latest(UUID tenantId, int most) {
        return calls.find("tenantId = ?1 order by startedAt desc, seq desc", tenantId).page(0, most).stream()
                .map(ModelCallEntity::toCall)
                .toList();
    }

    @Override
    @Transactional
    public void forgetBefore(Instant time) {
        sql.update("delete from model_call where started_at < ?", time);
    }
}
