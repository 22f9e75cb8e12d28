package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** `kill -9` at moments of which each leaves something half done: what was acknowledged is there afterwards, all of it once. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CHUNKS_BEFORE_THE_KILL = 12;

    private final ContractCheck check;
    private final Path data = BuildFolder.newDataFolder("killed");
    // Every change of an index is written to disk at once, so that a kill is likely to meet that.
    private final ServerSetup setup = new ServerSetup("killed", data)
            .with("ragstone.index.commit-changes", "1")
            .with("ragstone.ingest.lease", "3s");
    private RunningServer server = RunningServer.start(setup);

    KilledServerTest(ContractCheck check) {
        this.check = check;
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void whatWasDoneOrTakenIsThereAndHalfAnUploadIsNot() throws IOException {
        Account account = account();
        Shelf shelf = Shelf.of(new Given(account.api()), Shelf.LOCAL_MODEL);
        String done = shelf.document("Skerry", 20);
        String waiting = shelf.document("Muckle", 60);
        CompletableFuture<?> upload;
        try (PipedOutputStream sent = new PipedOutputStream()) {
            upload = beginUpload(account, shelf, sent);
            shelf.parse(done, waiting);
            shelf.given().awaitRun(shelf.id(), done, "DONE");
            server.kill();
        }
        assertThat(upload).failsWithin(PATIENCE);
        server = RunningServer.start(setup);

        Shelf after = shelf.seenBy(new Given(account().api()));
        assertThat(Given.texts(after.given().documentsNow(shelf.id()), "name"))
                .containsExactlyInAnyOrder("Skerry.txt", "Muckle.txt");
        assertThat(after.chunks(done)).hasSize(20);
        awaitDone(after, waiting);
        assertThat(after.assertConsistent()).isEqualTo(80);
        try (Stream<Path> halves = Files.list(data.resolve("files").resolve(".incoming"))) {
            assertThat(halves).isEmpty();
        }
    }

    @Test
    void everyAcknowledgedChunkOutlivesAKillWhileTheIndexIsWritten() {
        Given given = new Given(account().api());
        Shelf shelf = Shelf.of(given, Shelf.LOCAL_MODEL);
        String document = shelf.document("Foula", 1);
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!killed.get()) {
                int number = acknowledged.size();
                try {
                    acknowledged.add(given.chunk(shelf.id(), document, "The lighthouse keeper saw ship " + number));
                    shelf.found("Which ship did the lighthouse keeper see?");
                } catch (UncheckedIOException gone) {
                    return;
                }
            }
        });
        Await.until(
                "some chunks are acknowledged",
                PATIENCE,
                acknowledged::size,
                size -> size >= CHUNKS_BEFORE_THE_KILL || writer.isDone());
        server.kill();
        killed.set(true);
        assertThat(writer).succeedsWithin(PATIENCE);
        server = RunningServer.start(setup);

        Shelf after = shelf.seenBy(new Given(account().api()));
        // The last one may have been stored without anybody hearing of it.
        assertThat(after.chunks(document)).containsAll(acknowledged).hasSizeBetween(12, acknowledged.size() + 1);
        after.assertConsistent();
    }

    /** Sends the beginning of a file, and waits until the server has begun to read it. */
    private static CompletableFuture<?> beginUpload(Account account, Shelf shelf, PipedOutputStream sent)
            throws IOException {
        PipedInputStream body = new PipedInputStream(sent, 1 << 20);
        CompletableFuture<?> upload = CompletableFuture.supplyAsync(() -> account.api().stream(
                Given.documents(shelf.id()), new Multipart().contentType(), BodyPublishers.ofInputStream(() -> body)));
        sent.write(Multipart.start("half.txt"));
        sent.write("The lighthouse is out of order.\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        sent.flush();
        Await.until("the server reads", PATIENCE, () -> unread(body), left -> left == 0);
        return upload;
    }

    private static int unread(PipedInputStream body) {
        try {
            return body.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitDone(Shelf shelf, String document) {
        JsonNode end = Await.until(
                "the interrupted document is through",
                PATIENCE,
                () -> shelf.document(document),
                now -> !now.path("run").asText().equals("RUNNING"));
        assertThat(end.path("run").asText()).as("the run of %s", end).isEqualTo("DONE");
    }

    private Account account() {
        return new Accounts(server, check).administrator();
    }
}
