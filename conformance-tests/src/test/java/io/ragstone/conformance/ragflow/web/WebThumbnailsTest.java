package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Pdf;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small pictures of documents, through both doors. */
@OnSharedServer
class WebThumbnailsTest {
    private static final String NONE = "Image not found.";

    private final Account account;
    private final Account stranger;
    private final Given given;
    private final String kb;
    private final String cover;
    private final String notes;

    WebThumbnailsTest(Account account, Accounts accounts) {
        this.account = account;
        this.stranger = accounts.register();
        this.given = new Given(account.api());
        kb = given.dataset();
        cover = given.parsed(kb, "cover.pdf", Pdf.of("Rules of the house"));
        notes = given.parsed(kb, "notes.txt", "Quiet hours begin at ten.");
    }

    private String image() {
        return "/document/image/" + kb + "-thumbnail_" + cover + ".jpg";
    }

    @ParameterizedTest
    @EnumSource
    void thePictureIsTheSameEverywhere(Door door) {
        JsonNode pictures = door.get(account, "/document/thumbnails?doc_ids=" + cover + "," + notes)
                .data();
        Answer picture = door.get(account, image());

        assertThat(picture.header("Content-Type")).startsWith("image/jpeg");
        assertThat(picture.body()).startsWith(0xff, 0xd8, 0xff).hasSizeLessThan(50_000);
        assertThat(pictures.path(cover).asText())
                .isEqualTo("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.body()));
        assertThat(pictures.path(notes).isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void listsSayWhereItIs(Door door) {
        JsonNode shown = door.post(account, "/document/infos", Json.object("doc_ids", List.of(cover, notes)))
                .data();

        assertThat(shown.at("/0/thumbnail").asText()).isEqualTo("/v1" + image());
        assertThat(shown.at("/1/thumbnail").isNull()).isTrue();
        String path = given.documentNow(kb, cover).path("thumbnail").asText();
        assertThat(path).isEqualTo("/api/v1" + image());
        assertThat(account.api().get(path).body()).startsWith(0xff, 0xd8, 0xff);
    }

    @ParameterizedTest
    @EnumSource
    void whereNoneIsNoneIsFound(Door door) {
        door.get(account, "/document/image/" + kb + "-thumbnail_" + notes + ".jpg")
                .refused(102, NONE);
        door.get(account, "/document/image/" + given.dataset() + "-thumbnail_" + cover + ".jpg")
                .refused(102, NONE);
        door.get(account, "/document/image/x").refused(102, NONE);
        door.get(stranger, image()).refused(102, NONE);
        assertThat(door.get(stranger, "/document/thumbnails?doc_ids=" + cover).data())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itGoesWithTheDocument(Door door) {
        door.post(account, "/document/rm", Json.object("doc_id", cover)).succeeded();

        door.get(account, image()).refused(102, NONE);
    }
}
