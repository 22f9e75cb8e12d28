package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.ParseStage;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.parse.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a document when something goes wrong. */
class IngestionTroubleTest extends IngestionScene {
    @Test
    void aTextThatSaysNothingFailsAndAFileThatWasUploadedIsEmpty() throws IOException {
        CallContext call = new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");
        Document text = service.upload(
                call,
                base,
                new DocumentService.Upload("blank.txt", Document.TEXT, "naive", InputStream.nullInputStream()));
        Document file = upload("");
        parsing.start(base, List.of(text, file));

        workOnNext();
        workOnNext();

        assertThat(now(text).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(ParseStage.reason(now(text).parsing()))
                .isEqualTo("There is no text in this document. Give it one, or leave it out.");
        assertThat(now(file).parsing().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void whatCannotBeReadFailsAtOnceAndSaysWhy() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        troubles.add(new ParseException("The file is encrypted."));

        assertThat(workOnNext()).isEmpty();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().progress()).isEqualTo(-1);
        assertThat(now(document).parsing().log()).contains("The file is encrypted.");
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void aDocumentThatTakesAllMemoryFailsByItself() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        beforeParsing = () -> {
            throw new OutOfMemoryError("Java heap space");
        };

        assertThat(workOnNext()).isEmpty();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().log()).contains("needs more memory than the server has");
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void troubleThatMayPassIsTriedAgainLaterAndLater() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        troubles.add(new IllegalStateException("no answer"));
        troubles.add(new IllegalStateException("no answer"));

        workOnNext();
        assertThat(now(document).parsing().state()).isEqualTo(RunState.RUNNING);
        assertThat(jobs.claim(WORKER, SETTINGS.lease())).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        workOnNext();
        clock.advance(Duration.ofSeconds(2));
        assertThat(jobs.claim(WORKER, SETTINGS.lease())).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        workOnNext();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void troubleThatDoesNotPassEndsInAFailure() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        for (int i = 0; i < ATTEMPTS; i++) {
            troubles.add(new IllegalStateException("no answer"));
            workOnNext();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
        assertThat(now(document).parsing().log()).contains("no answer");
    }

    @Test
    void aDocumentThatKillsTheServerIsNotTriedForEver() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(jobs.claim("a server that dies", SETTINGS.lease())).isPresent();
            clock.advance(SETTINGS.lease());
        }
        workOnNext();
        assertThat(now(document).parsing().state()).isEqualTo(RunState.FAILED);
    }
}
