package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents are listed, counted and shown through both doors. */
@OnSharedServer
class WebDocumentsTest {
    private static final String NOT_OWNER = "Only owner of knowledgebase authorized for this operation.";

    private final Account account;
    private final Given given;
    private final String kb;
    private final String plan;
    private final String notes;
    private final String virtual;

    WebDocumentsTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
        kb = given.dataset();
        plan = given.document(kb, "plan.md", "# Plan");
        notes = given.parsed(kb, "Notes.txt", "Quiet hours begin at ten.");
        virtual = Door.KEY
                .post(account, "/document/create", Json.object("name", "by hand", "kb_id", kb))
                .data()
                .path("id")
                .asText();
    }

    private Answer list(Door door, String query, JsonNode body) {
        return door.post(account, "/document/list?kb_id=" + kb + query, body);
    }

    private static List<String> ids(Answer answer) {
        return Given.texts(answer.data().path("docs"), "id");
    }

    @ParameterizedTest
    @EnumSource
    void aListIsNarrowedOrderedAndCut(Door door) {
        assertThat(ids(list(door, "", Json.object()))).containsExactly(virtual, notes, plan);
        assertThat(ids(list(door, "&desc=false", Json.object()))).containsExactly(plan, notes, virtual);
        assertThat(ids(list(door, "&keywords=NOTE", Json.object()))).containsExactly(notes);
        JsonNode page = list(door, "&page=2&page_size=2&orderby=create_time", Json.object())
                .data();
        assertThat(Given.texts(page.path("docs"), "id")).containsExactly(plan);
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(ids(list(door, "", Json.object("run_status", List.of("3"))))).containsExactly(notes);
        assertThat(ids(list(door, "", Json.object("types", List.of("doc"))))).containsExactly(notes, plan);
        assertThat(ids(list(door, "", Json.object("types", List.of("virtual", "pdf")))))
                .containsExactly(virtual);
        assertThat(ids(list(door, "", Json.object("suffix", List.of("md"))))).containsExactly(plan);
        long made = list(door, "&keywords=plan", Json.object())
                .data()
                .at("/docs/0/create_time")
                .asLong();
        assertThat(ids(list(door, "&create_time_to=" + made, Json.object()))).contains(plan);
        assertThat(ids(list(door, "&create_time_from=" + (made + 86_400_000), Json.object())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatAListShowsIsCounted(Door door) {
        JsonNode counts =
                door.post(account, "/document/filter", Json.object("kb_id", kb)).data();

        assertThat(counts).isEqualTo(Json.parse("""
                {"total":3,"filter":{"suffix":{"":1,"md":1,"txt":1},"run_status":{"0":2,"3":1}}}"""));
        assertThat(door.post(account, "/document/filter", Json.object("kb_id", kb, "keywords", "note"))
                        .data()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFilterThatCannotBeIsRefused(Door door) {
        for (boolean counted : List.of(false, true)) {
            refused(
                    door,
                    counted,
                    102,
                    "Invalid filter run status conditions: 9",
                    Json.object("run_status", List.of("3", "9")));
            refused(door, counted, 102, "Invalid filter conditions: x type", Json.object("types", List.of("x")));
            refused(
                    door,
                    counted,
                    102,
                    "Invalid filter conditions: x, y types",
                    Json.object("types", List.of("x", "y")));
        }
        door.post(account, "/document/list", Json.object()).refused(101, "Lack of \"KB ID\"");
        door.post(account, "/document/filter", Json.object()).refused(101, "Lack of \"KB ID\"");
        door.post(account, "/document/list?kb_id=x", Json.object()).refused(103, NOT_OWNER);
        door.post(account, "/document/filter", Json.object("kb_id", "x")).refused(103, NOT_OWNER);
    }

    private void refused(Door door, boolean counted, int code, String message, JsonNode filter) {
        if (counted) {
            var body = Json.object("kb_id", kb);
            filter.properties().forEach(field -> body.set(field.getKey(), field.getValue()));
            door.post(account, "/document/filter", body).refused(code, message);
        } else {
            list(door, "", filter).refused(code, message);
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreShown(Door door) {
        JsonNode shown = door.post(account, "/document/infos", Json.object("doc_ids", List.of(notes, plan)))
                .data();

        assertThat(Given.texts(shown, "id")).containsExactly(notes, plan);
        assertThat(shown.at("/0/run").asText()).isEqualTo("3");
        assertThat(shown.at("/0/chunk_num").asInt()).isEqualTo(1);
        assertThat(shown.at("/0/progress_msg").asText()).contains("Task done");
        door.post(account, "/document/infos", Json.object("doc_ids", List.of("x")))
                .refused(109, "No authorization.");
        assertThat(door.get(account, "/document/thumbnails?doc_ids=" + notes + "," + plan)
                        .data())
                .isEqualTo(Json.object(notes, null, plan, null));
        assertThat(door.get(account, "/document/thumbnails?doc_ids=" + notes + "&doc_ids=" + plan)
                        .data())
                .hasSize(2);
        door.get(account, "/document/thumbnails").refused(101, "Lack of \"Document ID\"");
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsGivenBack(Door door) {
        assertThat(door.get(account, "/document/get/" + notes).text()).isEqualTo("Quiet hours begin at ten.");
        door.get(account, "/document/get/" + virtual).refused(102, "This file is empty.");
        door.get(account, "/document/get/x").refused(102, "Document not found!");
    }
}
