package io.ragstone.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.Assistant.Variable;
import io.ragstone.core.conversation.AssistantStore.Filter;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.document.MetadataCondition.Clause;
import io.ragstone.core.document.MetadataCondition.Operator;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AssistantStore} does. */
public abstract class AssistantStoreContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final SampleAssistants samples = new SampleAssistants(ids);
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();

    protected abstract AssistantStore store();

    @Test
    void anAssistantComesBackAsItWasStored() {
        Assistant assistant = full(ids.next(), "Pilot");
        store().insert(assistant);
        Assistant plain = samples.named(tenant, "Plain");
        store().insert(plain);

        assertThat(store().find(tenant, assistant.id())).contains(assistant);
        assertThat(store().find(tenant, plain.id())).contains(plain);
        assertThat(store().find(stranger, assistant.id())).isEmpty();
    }

    @Test
    void aChangeIsKept() {
        Assistant before = samples.named(tenant, "Before");
        store().insert(before);
        Assistant after = full(before.id(), "After");

        store().update(after);

        assertThat(store().find(tenant, before.id())).contains(after);
    }

    @Test
    void namesAreFoundWithoutRegardToCase() {
        store().insert(samples.named(tenant, "Übung"));
        store().insert(samples.named(stranger, "Other"));

        assertThat(store().namesInUse(tenant, List.of("übung", "Other"))).containsExactly("Übung");
    }

    @Test
    void listsArePagedAndFiltered() {
        Assistant first = samples.named(tenant, "b");
        Assistant second = samples.named(tenant, "A");
        Assistant third = samples.named(tenant, "c");
        List.of(first, second, third).forEach(store()::insert);
        store().insert(samples.named(stranger, "d"));

        Paged<Assistant> newest = store().list(tenant, Filter.ALL, Order.NEWEST_FIRST, new PageRequest(1, 1));
        Order byName = new Order(Order.Field.NAME, false);

        assertThat(newest).isEqualTo(new Paged<>(List.of(second), 3));
        assertThat(store().list(tenant, Filter.ALL, byName, PageRequest.ALL).items())
                .containsExactly(second, first, third);
        assertThat(store().list(tenant, new Filter(null, null, "%"), byName, PageRequest.ALL)
                        .items())
                .isEmpty();
        assertThat(store().list(tenant, new Filter(null, null, "C"), byName, PageRequest.ALL)
                        .items())
                .contains(third);
        assertThat(store().list(tenant, new Filter(null, "C", null), byName, PageRequest.ALL)
                        .items())
                .containsExactly(third);
        assertThat(store().list(tenant, new Filter(first.id(), null, null), byName, PageRequest.ALL)
                        .items())
                .containsExactly(first);
        assertThat(store().ids(tenant)).containsExactlyInAnyOrder(first.id(), second.id(), third.id());
    }

    @Test
    void onlyTheOwnerDeletes() {
        Assistant assistant = samples.named(tenant, "Pilot");
        store().insert(assistant);

        store().delete(stranger, List.of(assistant.id()));
        assertThat(store().find(tenant, assistant.id())).isPresent();
        store().delete(tenant, List.of(assistant.id()));
        assertThat(store().find(tenant, assistant.id())).isEmpty();
    }

    private Assistant full(UUID id, String name) {
        return new Assistant(
                id,
                tenant,
                tenant,
                name,
                "data:image/png;base64,AA==",
                "Knows the harbour 港",
                List.of(ids.next(), ids.next()),
                "glm-4@ZHIPU-AI",
                new Settings(.1, null, .4, .7, 512),
                new Prompt("Use {knowledge} {x}", List.of(new Variable("x", true)), "Hi!", "", false, true),
                new Retrieval(
                        .25,
                        .5,
                        8,
                        256,
                        "bge@Jina",
                        true,
                        List.of("German"),
                        new MetadataCondition(false, List.of(new Clause("year", Operator.GREATER, "2020")))),
                Map.of("language", "English", "tts", false, "rank", 3),
                SampleAssistants.MONDAY,
                SampleAssistants.MONDAY.plusSeconds(5));
    }
}
