package io.ragstone.adapters.panache.wiki;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.adapters.panache.order.OrderRow;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.CompileOrder.Wanted;
import io.ragstone.core.wiki.run.PageReport;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The last order to compile the wiki of a knowledge base. */
@Entity(name = "WikiOrderEntity")
@Immutable
@Table(name = "wiki_order")
class OrderEntity extends OrderRow<CompileOrder> {
    static final JsonText<Wanted> WANTED = new JsonText<>(new TypeReference<>() {});
    static final JsonText<List<PageReport>> PAGES = new JsonText<>(new TypeReference<>() {});

    String wanted;

    String pages;

    @Column(name = "finished_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    OrderEntity() {}

    @Override
    protected CompileOrder toOrder() {
        return new CompileOrder(
                id,
                tenantId,
                knowledgeBaseId,
                WANTED.read(wanted),
                state,
                PAGES.read(pages),
                message,
                createdAt,
                finishedAt);
    }
}
