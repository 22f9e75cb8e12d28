package io.ragstone.conformance.ragflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.metadata.MetadataField;
import io.ragstone.sdk.metadata.MetadataField.CountedValue;
import io.ragstone.sdk.metadata.MetadataOutcome;
import io.ragstone.sdk.metadata.MetadataUpdate;
import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.request.MetadataOperator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The metadata of a whole dataset, through the SDK. */
@OnSharedServer
class SdkMetadataTest {
    private final RAGFlow rag;
    private final DataSet dataset;
    private final Document first;
    private final Document second;

    SdkMetadataTest(Accounts accounts) {
        rag = accounts.register().sdk();
        dataset = rag.createDataset("handbook");
        first = dataset.uploadDocument("first.txt", "Quiet hours begin at ten.".getBytes(UTF_8));
        second = dataset.uploadDocument("second.txt", "Quiet hours end at six.".getBytes(UTF_8));
    }

    @AfterEach
    void close() {
        rag.close();
    }

    @Test
    void isChangedAndCounted() {
        assertThat(dataset.metadataSummary()).isEmpty();

        assertThat(dataset.updateMetadata(
                        new MetadataUpdate().put("author", "Bob").put("tags", List.of("a", "b"))))
                .isEqualTo(new MetadataOutcome(2, 2));
        assertThat(dataset.updateMetadata(new MetadataUpdate()
                        .documentIds(List.of(first.id()))
                        .replace("author", "Bob", "Ada")
                        .put("year", 2026)
                        .remove("tags", "a")))
                .isEqualTo(new MetadataOutcome(1, 1));

        assertThat(dataset.metadataSummary())
                .containsOnly(
                        Map.entry("author", field("string", new CountedValue("Ada", 1), new CountedValue("Bob", 1))),
                        Map.entry("tags", field("list", new CountedValue("b", 2), new CountedValue("a", 1))),
                        Map.entry("year", field("number", new CountedValue("2026", 1))));
        assertThat(first.refresh().metaFields()).containsEntry("author", "Ada").containsEntry("year", 2026);
    }

    @Test
    void isChangedWhereAConditionHolds() {
        dataset.updateMetadata(new MetadataUpdate().put("author", "Bob"));
        dataset.updateMetadata(
                new MetadataUpdate().documentIds(List.of(first.id())).put("author", "Ada"));

        assertThat(dataset.updateMetadata(new MetadataUpdate()
                        .where(MetadataCondition.where("author", MetadataOperator.EQUAL, "Ada"))
                        .remove("author")))
                .isEqualTo(new MetadataOutcome(1, 1));
        assertThat(dataset.updateMetadata(
                        new MetadataUpdate().documentIds(List.of()).remove("author")))
                .isEqualTo(new MetadataOutcome(0, 0));

        assertThat(first.refresh().metaFields()).isEmpty();
        assertThat(second.refresh().metaFields()).containsEntry("author", "Bob");
    }

    @Test
    void whatCannotBeIsRefused() {
        MetadataUpdate foreign = new MetadataUpdate()
                .documentIds(List.of("3f1c5a7ebf9e11f08d1c0242ac120002"))
                .put("x", "y");

        assertThatThrownBy(() -> dataset.updateMetadata(foreign))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("do not belong to dataset");
        assertThatThrownBy(() -> dataset.updateMetadata(new MetadataUpdate().put("x", Map.of("a", 1))))
                .isInstanceOf(DataException.class)
                .hasMessage("The type is not supported: {'a': 1}");
        assertThat(dataset.metadataSummary()).isEmpty();
    }

    private static MetadataField field(String type, CountedValue... values) {
        return new MetadataField(type, List.of(values));
    }
}
