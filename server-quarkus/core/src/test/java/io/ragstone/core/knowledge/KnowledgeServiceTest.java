package io.ragstone.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.tenant.FakeTenantStore;
import io.ragstone.core.tenant.Memberships;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnowledgeServiceTest {
    private static final String ENGLISH = "BAAI/bge-small-en-v1.5@Builtin";
    private static final String CHINESE = "BAAI/bge-small-zh-v1.5@Builtin";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeTenantStore tenants = new FakeTenantStore();
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final FakeKnowledgeBaseStore store = new FakeKnowledgeBaseStore(documents);
    private final List<UUID> emptied = new ArrayList<>();
    private final FakeProviderKeyStore keys = new FakeProviderKeyStore();
    private final ModelAccess models = new ModelAccess(new ModelCatalogue(), keys, new FakeTenantModelStore());
    private final KnowledgeService service = new KnowledgeService(
            store,
            new TenantService(tenants, models, transactions, clock),
            new Memberships(tenants),
            models,
            doomed -> doomed.forEach(base -> emptied.add(base.id())),
            transactions,
            new Ids(clock),
            clock);
    private final CallContext ada = tenant();
    private final CallContext bob = tenant();

    private CallContext tenant() {
        UUID id = UUID.randomUUID();
        tenants.insert(new Tenant(
                id, "someone", ModelDefaults.embeddingOnly(ENGLISH), true, clock.instant(), clock.instant()));
        return new CallContext(new Principal.SessionUser(id, id, "someone@example.org"), "test", "1");
    }

    private Described create(CallContext call, String name) {
        return service.create(call, wanted(name, null));
    }

    private static NewKnowledgeBase wanted(String name, @Nullable String model) {
        return new NewKnowledgeBase(name, null, null, "English", model, KnowledgeBase.Permission.ME, "naive", null);
    }

    private static KnowledgeBaseChange change(@Nullable String name, @Nullable String model, @Nullable String method) {
        return new KnowledgeBaseChange(name, null, null, model, null, method, null, null, null);
    }

    @Test
    void aNewOneTakesTheTenantsModelAndTheMethodsSettings() {
        KnowledgeBase base = create(ada, "handbook").base();
        assertThat(base.embeddingModel()).isEqualTo(ENGLISH);
        assertThat(base.parserConfig()).isEqualTo(ChunkMethods.defaults("naive"));
        assertThat(base.id().version()).isEqualTo(1);
        assertThat(service.find(ada, base.id())).contains(base);
    }

    @Test
    void aTakenNameGetsANumber() {
        create(ada, "handbook");
        assertThat(create(ada, "Handbook").base().name()).isEqualTo("Handbook(1)");
        assertThat(create(bob, "handbook").base().name()).isEqualTo("handbook");
    }

    @Test
    void theFirstOneIsPreferredUntilAnotherShallBe() {
        KnowledgeBase first = create(ada, "first").base();
        KnowledgeBase second = create(ada, "second").base();
        assertThat(first.preferred()).isTrue();
        assertThat(second.preferred()).isFalse();
        assertThat(create(bob, "theirs").base().preferred()).isTrue();

        KnowledgeBase third = service.create(ada, exactly("third", true)).base();

        assertThat(third.preferred()).isTrue();
        assertThat(store.find(ada.tenantId(), first.id()))
                .hasValueSatisfying(base -> assertThat(base.preferred()).isFalse());
    }

    @Test
    void aNameThatShallBeAsItIsIsRefusedWhenItIsTaken() {
        create(ada, "handbook");
        assertThatThrownBy(() -> service.create(ada, exactly("Handbook", true)))
                .isInstanceOf(CoreException.class)
                .hasMessage("There is a knowledge base named 'Handbook' already. Choose another name.");
        assertThat(service.create(bob, exactly("Handbook", false)).base().name())
                .isEqualTo("Handbook");
    }

    @Test
    void whatTheWikiShallBeAboutIsKept() {
        NewKnowledgeBase wanted = exactly("shop", false);

        KnowledgeBase base = service.create(ada, wanted).base();

        assertThat(base.wikiEnabled()).isFalse();
        assertThat(base.topics()).isEqualTo(wanted.topics());
    }

    private static NewKnowledgeBase exactly(String name, boolean preferred) {
        return new NewKnowledgeBase(
                name,
                null,
                null,
                "English",
                null,
                KnowledgeBase.Permission.ME,
                "naive",
                null,
                true,
                preferred,
                false,
                List.of(new Topic("returns", "Returns", List.of("refund"), "shop", null)));
    }

    @Test
    void refusesModelsThatAreUnknownOrWithoutKey() {
        assertThatThrownBy(() -> service.create(ada, wanted("a", "nothing@Builtin")))
                .isInstanceOf(CoreException.class)
                .hasMessage("Unsupported model: <nothing@Builtin>");
        assertThatThrownBy(() -> service.create(ada, wanted("a", "embedding-3@ZHIPU-AI")))
                .hasMessage("Unauthorized model: <embedding-3@ZHIPU-AI>");
        keys.put(new ProviderKey(ada.tenantId(), "ZHIPU-AI", "sealed", null, clock.instant()));
        assertThat(service.create(ada, wanted("a", "embedding-3@ZHIPU-AI"))
                        .base()
                        .embeddingModel())
                .isEqualTo("embedding-3@ZHIPU-AI");
    }

    @Test
    void somebodyElsesIsNotThere() {
        KnowledgeBase base = create(ada, "handbook").base();
        assertThat(service.find(bob, base.id())).isEmpty();
        assertThat(service.findAll(bob, List.of(base.id()))).isEmpty();
        assertThat(service.list(bob, null, null, Order.NEWEST_FIRST, PageRequest.ALL)
                        .total())
                .isZero();
        assertThatThrownBy(() -> service.update(bob, base.id(), change("mine", null, null)))
                .isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> service.delete(bob, List.of(base.id()))).isInstanceOf(CoreException.class);
        assertThat(emptied).isEmpty();
    }

    @Test
    void aRenameMayNotTakeAnothersName() {
        create(ada, "one");
        KnowledgeBase two = create(ada, "two").base();
        assertThatThrownBy(() -> service.update(ada, two.id(), change("ONE", null, null)))
                .hasMessage("Dataset name 'ONE' already exists");
        assertThat(service.update(ada, two.id(), change("TWO", null, null))
                        .base()
                        .name())
                .isEqualTo("TWO");
    }

    @Test
    void theModelStaysOnceThereAreChunks() {
        KnowledgeBase base = create(ada, "handbook").base();
        assertThat(service.update(ada, base.id(), change(null, CHINESE, null))
                        .base()
                        .embeddingModel())
                .isEqualTo(CHINESE);
        documents.insert(documentWithThreeChunks(base));
        assertThatThrownBy(() -> service.update(ada, base.id(), change(null, ENGLISH, null)))
                .hasMessage("When chunk_num (3) > 0, embedding_model must remain " + CHINESE);
    }

    private Document documentWithThreeChunks(KnowledgeBase base) {
        return new Document(
                UUID.randomUUID(),
                base.tenantId(),
                base.id(),
                base.tenantId(),
                "rules.txt",
                "local",
                1,
                "a/b",
                false,
                "naive",
                null,
                Map.of(),
                true,
                ParseStatus.UNSTARTED,
                1,
                3,
                30,
                clock.instant(),
                clock.instant());
    }

    @Test
    void anotherMethodBringsItsOwnSettings() {
        KnowledgeBase base = create(ada, "handbook").base();
        assertThat(service.update(ada, base.id(), change(null, null, "qa"))
                        .base()
                        .parserConfig())
                .isEqualTo(ChunkMethods.defaults("qa"));
    }

    @Test
    void settingsAreLaidOverThePresentOnes() {
        KnowledgeBase base = create(ada, "handbook").base();
        KnowledgeBaseChange fewer =
                new KnowledgeBaseChange(null, null, null, null, null, null, Map.of("chunk_token_num", 9), null, null);
        assertThat(service.update(ada, base.id(), fewer).base().parserConfig())
                .containsEntry("chunk_token_num", 9)
                .containsEntry("topn_tags", 3);
    }

    @Test
    void deletesAllOrNone() {
        KnowledgeBase mine = create(ada, "mine").base();
        KnowledgeBase theirs = create(bob, "theirs").base();
        assertThatThrownBy(() -> service.delete(ada, List.of(mine.id(), theirs.id())))
                .isInstanceOf(CoreException.class);
        assertThat(emptied).isEmpty();
        service.delete(ada, List.of(mine.id()));
        assertThat(emptied).containsExactly(mine.id());
    }
}
