package io.ragstone.conformance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The example of the README. */
@OnSharedServer
class QuickStartTest {
    private final Account account;

    QuickStartTest(Account account) {
        this.account = account;
    }

    @Test
    void printsThePassagesThatAnswer() throws IOException, InterruptedException {
        String printed = SampleProgram.run(
                "",
                "io.ragstone.samples.QuickStart",
                account.apiKey(),
                account.api().base().toString(),
                SampleProgram.classes()
                        .resolve("documents/visitor-information.html")
                        .toString(),
                "What does the car park cost?");

        assertThat(printed).contains("visitor-information.html", "£6");
    }
}
