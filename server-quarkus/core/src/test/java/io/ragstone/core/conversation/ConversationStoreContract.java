package io.ragstone.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.conversation.ConversationStore.Filter;
import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.conversation.Message.State;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} does. */
public abstract class ConversationStoreContract {
    private static final Instant MONDAY = SampleAssistants.MONDAY;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final UUID assistant = ids.next();

    protected abstract ConversationStore store();

    @Test
    void aConversationComesBackAsItWasStored() {
        Conversation conversation = begun("Ferries", "client-7");

        assertThat(store().find(tenant, conversation.id())).contains(conversation);
        assertThat(store().find(stranger, conversation.id())).isEmpty();
        assertThat(store().messages(tenant, List.of(conversation.id()))).containsEntry(conversation.id(), List.of());
    }

    @Test
    void whatWasSaidComesBackInOrder() {
        Conversation conversation = begun("Ferries", null);
        Message question = said(conversation, Speaker.USER, "When? 几点", State.COMPLETE);
        Message answer = said(conversation, Speaker.ASSISTANT, "At noon [ID:0]", State.BROKEN);

        store().append(question);
        store().append(answer);

        assertThat(store().messages(tenant, List.of(conversation.id())))
                .containsOnlyKeys(conversation.id())
                .containsEntry(conversation.id(), List.of(question, answer));
        assertThat(store().messages(stranger, List.of(conversation.id()))).isEmpty();
        assertThat(store().find(tenant, conversation.id()).orElseThrow().updatedAt())
                .isEqualTo(answer.createdAt());
    }

    @Test
    void itsNameCanBeChanged() {
        Conversation conversation = begun("Ferries", null);
        Conversation renamed = conversation.named("Boats", MONDAY.plusSeconds(9));

        store().update(renamed);

        assertThat(store().find(tenant, conversation.id())).contains(renamed);
    }

    @Test
    void listsArePagedAndFiltered() {
        Conversation first = begun("b", "one");
        Conversation second = begun("A", "two");
        Conversation third = begun("c", "one");
        Order byName = new Order(Order.Field.NAME, false);

        assertThat(list(Filter.ALL, Order.NEWEST_FIRST, new PageRequest(0, 2)))
                .isEqualTo(new Paged<>(List.of(third, second), 3));
        assertThat(list(Filter.ALL, byName, PageRequest.ALL).items()).containsExactly(second, first, third);
        assertThat(list(new Filter(null, null, "one"), byName, PageRequest.ALL).items())
                .containsExactly(first, third);
        assertThat(list(new Filter(null, "a", null), byName, PageRequest.ALL).items())
                .containsExactly(second);
        assertThat(list(new Filter(third.id(), null, null), byName, PageRequest.ALL)
                        .items())
                .containsExactly(third);
        assertThat(store().ids(tenant, assistant)).containsExactlyInAnyOrder(first.id(), second.id(), third.id());
        assertThat(store().ids(stranger, assistant)).isEmpty();
    }

    @Test
    void onlyTheOwnerDeletesAndWithAllThatWasSaid() {
        Conversation conversation = begun("Ferries", null);
        store().append(said(conversation, Speaker.USER, "When?", State.COMPLETE));

        store().delete(stranger, List.of(conversation.id()));
        assertThat(store().messages(tenant, List.of(conversation.id())).get(conversation.id()))
                .hasSize(1);
        store().delete(tenant, List.of(conversation.id()));
        assertThat(store().find(tenant, conversation.id())).isEmpty();
        assertThat(store().messages(tenant, List.of(conversation.id()))).isEmpty();
    }

    @Test
    void someOfWhatWasSaidIsRatedAndForgotten() {
        Conversation conversation = begun("Ferries", null);
        Message question = said(conversation, Speaker.USER, "When?", State.COMPLETE);
        Message answer = said(conversation, Speaker.ASSISTANT, "At noon.", State.COMPLETE);
        store().append(question);
        store().append(answer);
        Rating bad = new Rating(false, "Wrong pier.");

        store().rate(stranger, answer.id(), bad);
        assertThat(messages(conversation)).containsExactly(question, answer);
        store().rate(tenant, answer.id(), bad);
        assertThat(messages(conversation)).extracting(Message::rating).containsExactly(null, bad);
        store().rate(tenant, answer.id(), null);
        assertThat(messages(conversation)).containsExactly(question, answer);

        store().forget(stranger, conversation.id(), List.of(question.id()));
        store().forget(tenant, ids.next(), List.of(question.id()));
        assertThat(messages(conversation)).hasSize(2);
        store().forget(tenant, conversation.id(), List.of(question.id()));
        assertThat(messages(conversation)).containsExactly(answer);
    }

    @Test
    void anIdOfTheClientsOwnMakingIsAsGoodAsOurs() {
        UUID chosen = UUID.fromString("b1a5c6f2-0d4e-4c1a-9f5b-2f6d7c8e9a0b");
        assertThat(store().isTaken(chosen)).isFalse();
        Conversation conversation = new Conversation(chosen, tenant, assistant, "Chosen", null, false, MONDAY, MONDAY);

        store().insert(conversation);

        assertThat(store().isTaken(chosen)).isTrue();
        assertThat(store().find(tenant, chosen)).contains(conversation);
        assertThat(list(Filter.ALL, Order.NEWEST_FIRST, PageRequest.ALL).items())
                .containsExactly(conversation);
    }

    private List<Message> messages(Conversation conversation) {
        return store().messages(tenant, List.of(conversation.id())).getOrDefault(conversation.id(), List.of());
    }

    private Paged<Conversation> list(Filter filter, Order order, PageRequest page) {
        return store().list(tenant, assistant, filter, order, page);
    }

    private Conversation begun(String name, @Nullable String userId) {
        Conversation conversation =
                new Conversation(ids.next(), tenant, assistant, name, userId, userId != null, MONDAY, MONDAY);
        store().insert(conversation);
        return conversation;
    }

    private Message said(Conversation conversation, Speaker speaker, String text, State state) {
        Citation citation = new Citation(
                "0123456789abcdef0123456789abcdef",
                ids.next(),
                ids.next(),
                "ferries.txt",
                "The ferry leaves at noon.",
                List.of(new Position(1, 10.5f, 20, 30, 40)),
                .7,
                .6,
                .8);
        return new Message(
                ids.next(),
                tenant,
                conversation.id(),
                speaker,
                text,
                "Hm.",
                speaker == Speaker.USER ? Reference.NONE : new Reference(List.of(citation)),
                state,
                new Usage(7, 3),
                MONDAY.plusSeconds(5),
                speaker == Speaker.USER ? "asked" : null,
                null);
    }
}
