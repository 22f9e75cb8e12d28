package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import io.ragstone.conformance.server.SharedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packaged server on PostgreSQL and S3, by settings alone; two of them share the work. */
@OnSharedServer
class GrowingTest {
    private static final int DOCUMENTS = 6;

    private final ContractCheck check;

    GrowingTest(ContractCheck check) {
        this.check = check;
    }

    @Test
    void twoServersShareDatabaseAndFilesAndWhatIsThereSurvivesThem() throws IOException {
        Path one = BuildFolder.newDataFolder("growing-one");
        Path two = BuildFolder.newDataFolder("growing-two");
        try (SharedStores stores = SharedStores.start()) {
            ServerSetup setup = stores.setup("growing-one", one);
            String dataset = inBoth(setup, stores.setup("growing-two", two));
            try (RunningServer again = RunningServer.start(setup)) {
                assertWhole(administrator(again, again), dataset);
            }
            assertThat(stores.seenWithoutTenant("document"))
                    .as("what the server's own role sees without saying for whom it asks")
                    .isEmpty();
            assertThat(stores.dump()).contains("table document\n").contains("walrus(5).txt");
            assertThat(one.resolve("ragstone.db")).doesNotExist();
            assertThat(one.resolve("files")).doesNotExist();
        } finally {
            BuildFolder.delete(one);
            BuildFolder.delete(two);
        }
    }

    private String inBoth(ServerSetup one, ServerSetup two) {
        try (RunningServer first = RunningServer.start(one);
                RunningServer second = RunningServer.start(two)) {
            Given given = new Given(administrator(first, first).api());
            String dataset = given.dataset();
            List<String> documents = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                documents.add(given.document(dataset, "walrus.txt", "Walrus number " + i + " sleeps on the ice."));
            }
            given.parse(dataset, documents.toArray(String[]::new));
            Account there = administrator(second, first);
            documents.forEach(document -> new Given(there.api()).awaitRun(dataset, document, "DONE"));
            assertWhole(there, dataset);
            assertWhole(administrator(first, first), dataset);
            assertThat(Files.exists(two.dataFolder().resolve("secrets/first-start.properties")))
                    .as("the second server made an administrator too")
                    .isFalse();
            return dataset;
        }
    }

    private static void assertWhole(Account account, String dataset) {
        Given given = new Given(account.api());
        assertThat(Given.texts(given.documentsNow(dataset), "name"))
                .containsExactlyInAnyOrder(
                        "walrus.txt",
                        "walrus(1).txt",
                        "walrus(2).txt",
                        "walrus(3).txt",
                        "walrus(4).txt",
                        "walrus(5).txt");
        given.documentsNow(dataset)
                .forEach(document -> assertThat(account.api()
                                .get(Given.document(dataset, document.path("id").asText()))
                                .text())
                        .startsWith("Walrus number "));
        assertThat(Given.texts(
                        given.found(dataset, "Where does the walrus sleep?").path("chunks"), "content"))
                .hasSize(DOCUMENTS)
                .contains("Walrus number 3 sleeps on the ice.");
    }

    private Account administrator(RunningServer server, RunningServer firstStarted) {
        return new Accounts(server, check)
                .logIn(
                        firstStarted.firstStart().adminEmail(),
                        firstStarted.firstStart().adminPassword());
    }
}
