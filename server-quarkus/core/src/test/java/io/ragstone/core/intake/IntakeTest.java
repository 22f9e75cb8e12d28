package io.ragstone.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.ParseStage;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.intake.Intake.Receipt;
import io.ragstone.core.intake.Origin.External;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private final IntakeScene scene = new IntakeScene();

    @Test
    void aTextWaitsToBeReadAndRemembersItsTitle() throws IOException {
        Receipt receipt = scene.intake.text(scene.call, scene.base, "Rules / of the house", "Be quiet.");

        Document document = receipt.document();
        assertThat(receipt.known()).isFalse();
        assertThat(document.name()).isEqualTo("Rules - of the house.txt");
        assertThat(document.source()).isEqualTo("text");
        assertThat(ParseStage.of(document)).isEqualTo(ParseStage.WAITING);
        assertThat(scene.bytes(document)).isEqualTo("Be quiet.");
        assertThat(scene.origin(document).title()).isEqualTo("Rules / of the house");
        assertThat(scene.origin(document).characters()).isEqualTo(9);
        assertThat(scene.jobs.depth()).isEqualTo(1);
    }

    @Test
    void theSameContentIsKeptOnceInAKnowledgeBase() throws IOException {
        Receipt first = scene.intake.text(scene.call, scene.base, "One", "Be quiet.");
        KnowledgeBase other = new SampleKnowledgeBases(scene.ids).named(scene.tenant, "other");
        scene.bases.insert(other);

        Receipt again = scene.intake.text(scene.call, scene.base, "Two", "Be quiet.");
        Receipt elsewhere = scene.intake.text(scene.call, other, "One", "Be quiet.");

        assertThat(again.known()).isTrue();
        assertThat(again.document().id()).isEqualTo(first.document().id());
        assertThat(elsewhere.known()).isFalse();
        assertThat(scene.blobs.keys()).hasSize(2);
        scene.service.delete(scene.base, List.of(first.document().id()));
        assertThat(scene.intake.text(scene.call, scene.base, "Two", "Be quiet.").known())
                .isFalse();
    }

    @Test
    void aFileIsTheSameAsATextOfItsBytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("upload"), "Be quiet.");
        Receipt text = scene.intake.text(scene.call, scene.base, "One", "Be quiet.");

        assertThat(scene.intake
                        .file(scene.call, scene.base, "rules.txt", null, file)
                        .document()
                        .id())
                .isEqualTo(text.document().id());
        Files.writeString(file, "Be loud.");
        Receipt other = scene.intake.file(scene.call, scene.base, "../evil\u202e\n.txt", "Fine", file);

        assertThat(other.known()).isFalse();
        assertThat(other.document().name()).isEqualTo("..-evil.txt");
        assertThat(scene.origin(other.document()).title()).isEqualTo("Fine");
    }

    @Test
    void aPageIsNotFetchedUntilItIsItsTurn() throws IOException {
        Receipt receipt = scene.intake.page(scene.call, scene.base, "https://example.org/a/rules.html?x=1", null);

        assertThat(receipt.document().name()).isEqualTo("example.org-a-rules.html");
        assertThat(scene.origin(receipt.document()).title()).isEqualTo("https://example.org/a/rules.html?x=1");
        assertThat(scene.asked).isEmpty();
        assertThat(scene.intake
                        .page(scene.call, scene.base, "https://example.org/a/rules.html?x=1", null)
                        .known())
                .isTrue();
        assertThat(scene.jobs.depth()).isEqualTo(1);
    }

    @Test
    void aPageThatWasFetchedIsFetchedAnewWhenItIsNamedAgain() throws IOException {
        scene.publish("https://example.org/", "text/html", "<p>one</p>");
        Document document = scene.intake
                .page(scene.call, scene.base, "https://example.org/", null)
                .document();
        assertThat(scene.fetchNext()).isPresent();
        scene.documents.setParsing(
                scene.tenant, document.id(), new ParseStatus(RunState.DONE, 1, "", null, Duration.ZERO));
        scene.publish("https://example.org/", "text/html", "<p>two</p>");

        Receipt again = scene.intake.page(scene.call, scene.base, "https://example.org/", "Renamed");

        assertThat(again.known()).isFalse();
        assertThat(again.document().id()).isEqualTo(document.id());
        assertThat(scene.origin(document).title()).isEqualTo("Renamed");
        assertThat(scene.fetchNext()).isPresent();
        assertThat(scene.bytes(document)).isEqualTo("<p>two</p>");
    }

    @Test
    void aHigherVersionTakesThePlaceOfTheOneBefore() throws IOException {
        Document first = push(1, "one").document();
        assertThat(push(1, "one").known()).isTrue();

        Receipt second = push(2, "two and more");

        assertThat(second.known()).isFalse();
        assertThat(second.document().id()).isEqualTo(first.id());
        assertThat(second.document().size()).isEqualTo(12);
        assertThat(scene.bytes(first)).isEqualTo("two and more");
        assertThat(scene.origin(first).externalId()).isEqualTo(new External("page-7", 2));
        assertThatThrownBy(() -> push(1, "one"))
                .isInstanceOf(CoreException.class)
                .hasMessage("Version 2 of 'page-7' is there already. Push a version that is higher.");
        assertThat(scene.bytes(first)).isEqualTo("two and more");
    }

    private Receipt push(long version, String content) {
        return scene.pushes.push(scene.call, scene.base, new External("page-7", version), "Page", content);
    }
}
