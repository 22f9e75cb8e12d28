package io.ragstone.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.AssistantException.Problem;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssistantServiceTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Ids ids = new Ids(clock);
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeAssistantStore store = new FakeAssistantStore();
    private final FakeConversationStore conversations = new FakeConversationStore();
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    private final ModelAccess models =
            new ModelAccess(new ModelCatalogue(), new FakeProviderKeyStore(), new FakeTenantModelStore());
    private final AssistantService service = new AssistantService(
            store, conversations, new AssistantRules(store, bases, models), transactions, ids, clock);
    private final CallContext ada = caller();
    private final CallContext bob = caller();

    private static CallContext caller() {
        return new CallContext(new Principal.KeyHolder(UUID.randomUUID(), null, UUID.randomUUID()), "test", "1");
    }

    @Test
    void anAssistantIsMadeForItsTenantAlone() {
        Assistant made = service.create(ada, draft("Helper"));

        assertThat(service.find(ada, made.id())).contains(made);
        assertThat(service.find(bob, made.id())).isEmpty();
        assertThat(service.create(bob, draft("helper")).name()).isEqualTo("helper");
    }

    @Test
    void whatIsWrongIsTold() {
        service.create(ada, draft("Taken"));
        KnowledgeBase empty = new SampleKnowledgeBases(ids).named(ada.tenantId(), "Empty");
        bases.insert(empty);
        UUID nowhere = UUID.randomUUID();

        assertProblem(draft("x", List.of(nowhere), null), Problem.KNOWLEDGE_BASE_UNKNOWN, nowhere.toString());
        assertProblem(
                draft("x", List.of(empty.id()), null),
                Problem.KNOWLEDGE_BASE_EMPTY,
                empty.id().toString());
        assertProblem(draft("x", List.of(), "unknown"), Problem.MODEL_UNKNOWN, "unknown");
        assertProblem(draft(" "), Problem.NAME_MISSING, "");
        assertProblem(draft("tAKEN"), Problem.NAME_TAKEN, "tAKEN");
        assertProblem(
                draft("x").prompted(new Prompt("Hello", Prompt.DEFAULT.variables(), "", "", true, true)),
                Problem.VARIABLE_UNUSED,
                "knowledge");
        assertThat(store.ids(ada.tenantId())).hasSize(1);
    }

    private void assertProblem(AssistantDraft wanted, Problem problem, String subject) {
        AssistantException refusal = catchThrowableOfType(AssistantException.class, () -> service.create(ada, wanted));
        assertThat(refusal.problem()).isEqualTo(problem);
        assertThat(refusal.subject()).isEqualTo(subject);
    }

    @Test
    void aChangeKeepsWhatItDoesNotMention() {
        Assistant made = service.create(ada, draft("Helper", List.of(), "extractive@Builtin"));
        service.create(ada, draft("Other"));

        Assistant renamed = service.update(ada, made.id(), before -> draft("HELPER", List.of(), before.model()));

        assertThat(renamed.name()).isEqualTo("HELPER");
        assertThat(renamed.model()).isEqualTo("extractive@Builtin");
        assertThat(renamed.createdAt()).isEqualTo(made.createdAt());
        assertThatThrownBy(() -> service.update(ada, made.id(), before -> draft("other")))
                .isInstanceOf(AssistantException.class)
                .hasMessage("There is an assistant named other already: choose another name.");
        assertThatThrownBy(() -> service.update(bob, made.id(), before -> before))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("There is no assistant");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        service.create(ada, draft("Helper"));

        assertThat(service.createNumbered(ada, draft("helper")).name()).isEqualTo("helper(1)");
        assertThat(service.createNumbered(ada, draft("Other")).name()).isEqualTo("Other");
    }

    @Test
    void whoIsAskedOnlyOnceIsNotKept() {
        assertThat(service.passing(ada, List.of()).tenantId()).isEqualTo(ada.tenantId());
        assertThat(store.ids(ada.tenantId())).isEmpty();
        assertThatThrownBy(() -> service.passing(ada, List.of(UUID.randomUUID())))
                .isInstanceOf(AssistantException.class)
                .hasMessageContaining("There is no knowledge base");
    }

    @Test
    void whoIsAskedOnlyOnceMaySearchAsAnotherDoes() {
        UUID harbour = filled("Harbour");
        UUID town = filled("Town");
        Retrieval narrow = new Retrieval(.5, .1, 3, 10, null, true, List.of(), null);
        Assistant like = new AssistantDraft(
                        "Like",
                        null,
                        null,
                        List.of(town, UUID.randomUUID()),
                        "extractive@Builtin",
                        Settings.NONE,
                        new Prompt("Speak {tongue}.", List.of(), "Hi!", "Sorry!", false, true),
                        narrow,
                        Map.of())
                .made(ids.next(), ada.tenantId(), ada.tenantId(), clock.instant());

        Assistant passing = service.passing(ada, List.of(harbour, town), like);

        assertThat(passing.knowledgeBaseIds()).containsExactly(harbour, town);
        assertThat(service.passing(ada, List.of(), like).knowledgeBaseIds()).containsExactly(town);
        assertThat(passing.retrieval()).isEqualTo(narrow);
        assertThat(passing.model()).isEqualTo("extractive@Builtin");
        assertThat(passing.prompt().opener()).isEmpty();
        assertThat(passing.prompt().system()).isEqualTo(Prompt.DEFAULT.system());
        assertThat(service.find(ada, passing.id())).isEmpty();
        assertThatThrownBy(() -> service.passing(ada, List.of(UUID.randomUUID()), like))
                .isInstanceOf(AssistantException.class);
    }

    /** A knowledge base with a chunk in it. */
    private UUID filled(String name) {
        KnowledgeBase base = new SampleKnowledgeBases(ids).named(ada.tenantId(), name);
        bases.insert(base);
        Document document = new SampleDocuments(ids).named(ada.tenantId(), base.id(), "a.txt");
        documents.insert(document);
        documents.addCounts(ada.tenantId(), document.id(), 1, 10);
        return base.id();
    }

    @Test
    void whatIsDeletedGoesWithItsConversations() {
        Assistant first = service.create(ada, draft("First"));
        Assistant second = service.create(ada, draft("Second"));
        Conversation talk = new Conversation(
                ids.next(), ada.tenantId(), first.id(), "Talk", null, false, clock.instant(), clock.instant());
        conversations.insert(talk);

        assertThat(service.delete(bob, List.of(first.id()))).isEmpty();
        assertThat(service.delete(ada, List.of(first.id(), UUID.randomUUID()))).containsExactly(first.id());
        assertThat(conversations.find(ada.tenantId(), talk.id())).isEmpty();
        service.deleteAll(ada);
        assertThat(service.list(ada, AssistantStore.Filter.ALL, Order.NEWEST_FIRST, PageRequest.ALL)
                        .items())
                .isEmpty();
        assertThat(service.find(ada, second.id())).isEmpty();
    }

    private static AssistantDraft draft(String name) {
        return draft(name, List.of(), null);
    }

    private static AssistantDraft draft(String name, List<UUID> bases, @Nullable String model) {
        return new AssistantDraft(
                name, null, null, bases, model, Settings.NONE, Prompt.DEFAULT, Retrieval.DEFAULT, Map.of());
    }
}
