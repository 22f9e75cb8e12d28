package io.ragstone.conformance.ragflow.file;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** `kill -9` while files come in: all that was acknowledged is there, and every list agrees with what can be read. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesOutliveTest {
    private static final int UPLOADS_BEFORE_THE_KILL = 10;

    private final ContractCheck check;
    private final Path data = BuildFolder.newDataFolder("files-outlive");
    private final ServerSetup setup = new ServerSetup("files-outlive", data);
    private RunningServer server = RunningServer.start(setup);

    FilesOutliveTest(ContractCheck check) {
        this.check = check;
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void foldersFilesAndLinksOutliveAKill() {
        Account account = account();
        Given given = new Given(account.api());
        Shelves shelves = new Shelves(Door.API, account);
        String root = shelves.root();
        JsonNode file = shelves.file(root, "minutes/2026/may.txt", "The minutes of May.");
        String dataset = given.dataset();
        shelves.post("convert", "file_ids", List.of(file.path("id").asText()), "kb_ids", List.of(dataset))
                .succeeded();
        JsonNode before = shelves.listed(file.path("parent_id").asText());

        server.kill();
        server = RunningServer.start(setup);

        Shelves after = new Shelves(Door.WEB, account());
        assertThat(after.root()).isEqualTo(root);
        assertThat(after.listed(file.path("parent_id").asText())).isEqualTo(before);
        assertThat(after.get("get/" + file.path("id").asText()).text()).isEqualTo("The minutes of May.");
        assertThat(texts(new Given(account().api()).documentsNow(dataset), "name"))
                .containsExactly("may.txt");
    }

    @Test
    void aKillBetweenBytesAndRowLosesNothingAcknowledged() {
        Shelves shelves = new Shelves(Door.API, account());
        String folder = shelves.folder(shelves.root(), "busy").path("id").asText();
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> enough = new CompletableFuture<>();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(CompletableFuture.runAsync(() -> upload(shelves, folder, acknowledged, enough)));
        }
        enough.join();
        server.kill();
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
        server = RunningServer.start(setup);

        Shelves after = new Shelves(Door.API, account());
        List<String> listed = texts(after.listed(folder).path("files"), "id");
        assertThat(listed).containsAll(acknowledged);
        for (String id : listed) {
            assertThat(after.get("get/" + id).text()).as(id).hasSize(2_000);
        }
        after.post("rm", "file_ids", List.of(folder)).succeeded();
        assertThat(stored()).as("bytes of removed files").doesNotContainAnyElementsOf(listed);
    }

    private static void upload(
            Shelves shelves, String folder, List<String> acknowledged, CompletableFuture<Void> enough) {
        while (true) {
            try {
                acknowledged.add(shelves.file(folder, "same.txt", "x".repeat(2_000))
                        .path("id")
                        .asText());
            } catch (UncheckedIOException gone) {
                enough.complete(null);
                return;
            }
            if (acknowledged.size() >= UPLOADS_BEFORE_THE_KILL) {
                enough.complete(null);
            }
        }
    }

    /** The names of all files in the server's folder for files, as ids without dashes. */
    private Set<String> stored() {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.map(file -> file.getFileName().toString().replace("-", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Account account() {
        return new Accounts(server, check).administrator();
    }
}
