package io.ragstone.conformance.ragflow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** `kill -9`: dialogs, conversations with their ratings, and public tokens are there afterwards. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogsOutliveTest {
    private final ContractCheck check;
    private final Path data = BuildFolder.newDataFolder("dialogs-outlive");
    private final ServerSetup setup = new ServerSetup("dialogs-outlive", data);
    private RunningServer server = RunningServer.start(setup);

    DialogsOutliveTest(ContractCheck check) {
        this.check = check;
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void whatWasSaidAndThoughtOfItOutlivesAKill() {
        Account account = new Accounts(server, check).administrator();
        Dialogs dialogs = new Dialogs(account.session());
        JsonNode dialog = dialogs.dialog("Kept", "top_n", 3);
        String conversation = dialogs.conversation(dialog.path("id").asText());
        dialogs.ask(conversation, "q-1", "Hello?", "stream", false).succeeded();
        account.session()
                .post(
                        Dialogs.RATE,
                        Json.object("conversation_id", conversation, "message_id", "q-1", "feedback", "Too short."))
                .succeeded();
        String page = Bots.completions(dialog.path("id").asText());
        String visit = account.visitor()
                .post(page, Json.object("stream", false))
                .data()
                .path("session_id")
                .asText();
        JsonNode before = dialogs.conversationNow(conversation);

        server.kill();
        server = RunningServer.start(setup);

        Accounts accounts = new Accounts(server, check);
        Dialogs after = new Dialogs(accounts.administrator().session());
        assertThat(after.conversationNow(conversation)).isEqualTo(before);
        Http visitor = accounts.anonymous().bearer(account.publicToken());
        visitor.post(page, Json.object("session_id", visit, "question", "Hello?", "stream", false))
                .succeeded();
        visitor.post(page, Json.object("session_id", conversation, "question", "Hello?", "stream", false))
                .refused(102, "You don't own the session " + conversation);
    }
}
