package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ragstone.sdk.FakeRagflow.DATASET;
import static io.ragstone.sdk.FakeRagflow.DATASETS;
import static io.ragstone.sdk.FakeRagflow.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.metadata.MetadataField;
import io.ragstone.sdk.metadata.MetadataField.CountedValue;
import io.ragstone.sdk.metadata.MetadataOutcome;
import io.ragstone.sdk.metadata.MetadataUpdate;
import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.request.MetadataOperator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MetadataTest {
    private static final String SUMMARY = DATASETS + "/" + DATASET + "/metadata/summary";
    private static final String UPDATE = DATASETS + "/" + DATASET + "/metadata/update";

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void isCountedByNameAndValue() {
        server.answer(get(SUMMARY), okJson("""
                {"code":0,"data":{"summary":{
                  "year":{"type":"number","values":[["2026",2],[2025,1]]},
                  "author":{"type":"string","values":[["Ada",3]]}}}}"""));

        Map<String, MetadataField> summary = server.dataset().metadataSummary();

        assertThat(summary.keySet()).containsExactly("year", "author");
        assertThat(summary)
                .containsEntry(
                        "year",
                        new MetadataField("number", List.of(new CountedValue("2026", 2), new CountedValue("2025", 1))))
                .containsEntry("author", new MetadataField("string", List.of(new CountedValue("Ada", 3))));
    }

    @Test
    void isCountedByServersThatKnowNoTypes() {
        server.answer(get(SUMMARY), okJson("""
                {"code":0,"data":{"summary":{"author":[["Ada",2],["Bob",1]]}}}"""));

        assertThat(server.dataset().metadataSummary())
                .containsEntry(
                        "author",
                        new MetadataField(null, List.of(new CountedValue("Ada", 2), new CountedValue("Bob", 1))));
    }

    @Test
    void isChangedInAllDocuments() {
        server.answer(post(UPDATE), okJson("{\"code\":0,\"data\":{\"updated\":1,\"matched_docs\":2}}"));

        MetadataOutcome outcome = server.dataset()
                .updateMetadata(new MetadataUpdate()
                        .put("tags", List.of("a", "b"))
                        .replace("author", "Bob", "Ada")
                        .remove("draft")
                        .remove("tags", "old"));

        assertThat(outcome).isEqualTo(new MetadataOutcome(2, 1));
        server.verify(postRequestedFor(urlEqualTo(UPDATE)).withRequestBody(equalToJson("""
                {"updates":[{"key":"tags","value":["a","b"]},{"key":"author","value":"Ada","match":"Bob"}],
                "deletes":[{"key":"draft"},{"key":"tags","value":"old"}]}""")));
    }

    @Test
    void isChangedInSelectedDocuments() {
        server.answer(post(UPDATE), okJson("{\"code\":0,\"data\":{\"updated\":1,\"matched_docs\":1}}"));

        server.dataset()
                .updateMetadata(new MetadataUpdate()
                        .documentIds(List.of(DOCUMENT))
                        .where(MetadataCondition.where("year", MetadataOperator.GREATER, 2020))
                        .put("reviewed", true));

        server.verify(postRequestedFor(urlEqualTo(UPDATE)).withRequestBody(equalToJson("""
                {"selector":{"document_ids":["%s"],
                  "metadata_condition":{"conditions":[{"name":"year","comparison_operator":">","value":2020}]}},
                "updates":[{"key":"reviewed","value":true}],"deletes":[]}""".formatted(DOCUMENT))));
    }

    @Test
    void isNotChangedInAllDocumentsWhereNoneIsMeant() {
        MetadataOutcome outcome = server.dataset()
                .updateMetadata(new MetadataUpdate().documentIds(List.of()).remove("author"));

        assertThat(outcome).isEqualTo(new MetadataOutcome(0, 0));
        server.verify(0, postRequestedFor(urlEqualTo(UPDATE)));
    }

    @Test
    void tellsWhatIsRefused() {
        server.answer(post(UPDATE), okJson("{\"code\":102,\"message\":\"The type is not supported: {'a': 1}\"}"));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> server.dataset().updateMetadata(new MetadataUpdate().put("x", Map.of("a", 1))))
                .withMessageStartingWith("The type is not supported");
    }
}
