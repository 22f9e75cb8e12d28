package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tags of knowledge bases and the metadata of their documents, through both doors. */
@OnSharedServer
class WebKbTagsTest {
    private final Account account;
    private final Given given;

    WebKbTagsTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
    }

    private String filed() {
        String kb = given.dataset();
        String document = given.document(kb, "notes.txt", "");
        tag(document, given.chunk(kb, document, "Dogs sleep in the cellar."), "animals", "cellar");
        tag(document, given.chunk(kb, document, "Cats sleep in the attic."), "animals");
        return kb;
    }

    private void tag(String document, String chunk, String... tags) {
        JsonNode before =
                Door.SESSION.get(account, "/chunk/get?chunk_id=" + chunk).data();
        Door.SESSION
                .post(
                        account,
                        "/chunk/set",
                        Json.object(
                                "doc_id",
                                document,
                                "chunk_id",
                                chunk,
                                "content_with_weight",
                                before.path("content_with_weight").asText(),
                                "tag_kwd",
                                List.of(tags)))
                .succeeded();
    }

    @ParameterizedTest
    @EnumSource
    void tagsAreCountedRenamedAndRemoved(Door door) {
        String kb = filed();
        String other = given.dataset();
        assertThat(door.get(account, "/kb/" + kb + "/tags").data())
                .isEqualTo(Json.parse("[{\"value\":\"animals\",\"count\":2},{\"value\":\"cellar\",\"count\":1}]"));
        assertThat(door.get(account, "/kb/tags?kb_ids=" + kb + "," + other).data())
                .hasSize(2);

        door.post(account, "/kb/" + kb + "/rename_tag", Json.object("from_tag", "animals", "to_tag", "pets"))
                .succeeded();
        assertThat(found(kb, "pets")).isEqualTo(2);
        assertThat(found(kb, "animals")).isZero();

        door.post(account, "/kb/" + kb + "/rm_tags", Json.object("tags", List.of("pets")))
                .succeeded();
        assertThat(found(kb, "pets")).isZero();
        assertThat(Given.texts(door.get(account, "/kb/" + kb + "/tags").data(), "value"))
                .containsExactly("cellar");
    }

    private int found(String kb, String tag) {
        return given.found(kb, "sleep", "similarity_threshold", 0, "tags", List.of(tag))
                .path("total")
                .asInt();
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeIsRefused(Door door) {
        String kb = given.dataset();

        door.post(account, "/kb/" + kb + "/rm_tags", Json.object("tags", "x")).refused(102, "`tags` should be a list");
        door.post(account, "/kb/" + kb + "/rename_tag", Json.object("from_tag", "a", "to_tag", " "))
                .refused(102, "`to_tag` can't be empty");
    }

    @ParameterizedTest
    @EnumSource
    void metadataIsShownByFieldAndValue(Door door) {
        String kb = given.dataset();
        String ada = given.document(kb, "a.txt", "x");
        String both = given.document(kb, "b.txt", "x");
        meta(door, ada, "{\"author\": \"Ada\"}");
        meta(door, both, "{\"author\": [\"Ada\", \"Bob\"], \"year\": 2026}");

        JsonNode shown = door.get(account, "/kb/get_meta?kb_ids=" + kb).data();

        assertThat(shown.at("/author/Ada")).hasSize(2);
        assertThat(shown.at("/author/Bob")).isEqualTo(Json.tree(List.of(both)));
        assertThat(shown.at("/year/2026")).isEqualTo(Json.tree(List.of(both)));
    }

    private void meta(Door door, String document, String meta) {
        door.post(account, "/document/set_meta", Json.object("doc_id", document, "meta", meta))
                .succeeded();
    }

    @ParameterizedTest
    @EnumSource
    void whichMetadataIsWantedIsKept(Door door) {
        String kb = given.dataset();
        JsonNode wanted = Json.parse("[{\"key\":\"author\",\"description\":\"Who wrote it\"}]");

        JsonNode changed = door.post(
                        account, "/kb/update_metadata_setting", Json.object("kb_id", kb, "metadata", wanted))
                .data();

        assertThat(changed.at("/parser_config/metadata")).isEqualTo(wanted);
        assertThat(changed.at("/parser_config/enable_metadata").asBoolean()).isTrue();
        assertThat(changed.at("/parser_config/chunk_token_num").asInt())
                .as("the rest stays")
                .isEqualTo(512);
    }
}
