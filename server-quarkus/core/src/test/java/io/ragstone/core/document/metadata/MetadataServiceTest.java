package io.ragstone.core.document.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentScene;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.document.MetadataCondition.Clause;
import io.ragstone.core.document.MetadataCondition.Operator;
import io.ragstone.core.document.metadata.MetadataEdit.Drop;
import io.ragstone.core.document.metadata.MetadataEdit.Put;
import io.ragstone.core.document.metadata.MetadataField.Type;
import io.ragstone.core.document.metadata.MetadataService.Outcome;
import io.ragstone.core.document.metadata.MetadataService.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetadataServiceTest {
    private static final Selection ALL = new Selection(null, null);

    private final DocumentScene scene = new DocumentScene();
    private final MetadataService service = new MetadataService(scene.documents, scene.service, scene.transactions);

    private Document given(String name, Map<String, Object> metadata) throws Exception {
        return scene.service.describe(scene.uploaded(name), metadata);
    }

    @Test
    void valuesAreCountedTheMostFrequentFirst() throws Exception {
        given("a.txt", Map.of("author", "Ada", "tags", List.of("x", "y")));
        given("b.txt", Map.of("author", "Bob", "tags", List.of("y")));
        given("c.txt", Map.of("author", "Bob"));

        Map<String, MetadataField> summary = service.summary(List.of(scene.base));

        assertThat(summary.keySet()).containsExactly("author", "tags");
        assertThat(summary)
                .containsEntry("author", new MetadataField(Type.TEXT, Map.of("Bob", 2L, "Ada", 1L)))
                .containsEntry("tags", new MetadataField(Type.LIST, Map.of("y", 2L, "x", 1L)));
        assertThat(summary.values())
                .first()
                .satisfies(author -> assertThat(author.values().keySet()).containsExactly("Bob", "Ada"));
    }

    @Test
    void aFieldSaysWhatItsValuesAre() throws Exception {
        Map<String, Object> mixed = new HashMap<>(Map.of("year", 2026, "due", "2026-03-02", "no", 1));
        mixed.put("empty", null);
        given("a.txt", mixed);
        given("b.txt", Map.of("year", 2027.5, "due", "2026-03-02T08:00:00Z", "no", "two", "name", "x"));

        Map<String, MetadataField> summary = service.summary(List.of(scene.base));

        assertThat(summary.entrySet())
                .extracting(field -> field.getKey() + " " + field.getValue().type())
                .containsExactly("due TIME", "name TEXT", "no TEXT", "year NUMBER");
    }

    @Test
    void theSelectedDocumentsAreChangedAndTheOthersStay() throws Exception {
        Document ada = given("a.txt", Map.of("author", "Ada"));
        Document bob = given("b.txt", Map.of("author", "Bob"));
        Document none = scene.uploaded("c.txt");
        MetadataCondition byAda = new MetadataCondition(true, List.of(new Clause("author", Operator.EQUAL, "Ada")));

        Outcome first = service.update(
                scene.base, new Selection(Set.of(ada.id(), none.id()), byAda), List.of(new Put("seen", true, null)));
        Outcome second =
                service.update(scene.base, ALL, List.of(new Put("author", "Eve", "Bob"), new Drop("seen", null)));
        Outcome third = service.update(scene.base, ALL, List.of(new Drop("unknown", null)));

        assertThat(first).isEqualTo(new Outcome(1, 1));
        assertThat(second).isEqualTo(new Outcome(3, 2));
        assertThat(third).isEqualTo(new Outcome(3, 0));
        assertThat(metadata(ada)).isEqualTo(Map.of("author", "Ada"));
        assertThat(metadata(bob)).isEqualTo(Map.of("author", "Eve"));
        assertThat(metadata(none)).isEmpty();
        assertThat(scene.service.matching(
                        List.of(scene.base),
                        new MetadataCondition(true, List.of(new Clause("author", Operator.EQUAL, "Eve")))))
                .containsExactly(bob.id());
    }

    private Map<String, Object> metadata(Document document) {
        return scene.service.find(scene.base, document.id()).orElseThrow().metadata();
    }
}
