package io.ragstone.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.mail.Mail;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {
    private static SmtpMailer mailer(int port, SmtpSettings.Security security, @Nullable String username) {
        return new SmtpMailer(new SmtpSettings(
                "127.0.0.1", port, security, username, "open sesame", "ragstone@example.org", Duration.ofSeconds(20)));
    }

    @Test
    void aMailArrives() throws IOException {
        try (SmtpServer server = new SmtpServer();
                SmtpMailer mailer = mailer(server.port(), SmtpSettings.Security.NONE, null)) {
            mailer.send(new Mail("ada@example.org", "Grüße", "With this code: ABC\n.\nEnd\n"));
            mailer.close();

            assertThat(server.said())
                    .contains("MAIL FROM:<ragstone@example.org>", "RCPT TO:<ada@example.org>", "With this code: ABC")
                    .contains("From: ragstone@example.org", "To: ada@example.org", "End")
                    .anyMatch(line -> line.startsWith("Subject: =?UTF-8?"))
                    .noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void severalMailsGoOut() throws IOException {
        try (SmtpServer server = new SmtpServer();
                SmtpMailer mailer = mailer(server.port(), SmtpSettings.Security.NONE, null)) {
            mailer.send(new Mail("ada@example.org", "one", "1"));
            mailer.send(new Mail("bob@example.org", "two", "2"));
            mailer.close();

            assertThat(server.said()).contains("RCPT TO:<ada@example.org>", "RCPT TO:<bob@example.org>");
        }
    }

    @Test
    void theServerLearnsWhoSends() throws IOException {
        try (SmtpServer server = new SmtpServer();
                SmtpMailer mailer = mailer(server.port(), SmtpSettings.Security.NONE, "ragstone")) {
            mailer.send(new Mail("ada@example.org", "one", "1"));
            mailer.close();

            assertThat(server.said()).anyMatch(line -> line.startsWith("AUTH PLAIN "));
        }
    }

    @Test
    void nothingIsSentWithoutTheEncryptionThatIsAskedFor() throws IOException {
        try (SmtpServer server = new SmtpServer();
                SmtpMailer mailer = mailer(server.port(), SmtpSettings.Security.STARTTLS, null)) {
            mailer.send(new Mail("ada@example.org", "one", "secret"));
            mailer.close();

            assertThat(server.said()).noneMatch(line -> line.startsWith("MAIL") || line.contains("secret"));
        }
    }

    @Test
    void aServerThatIsNotThereHarmsNobody() {
        try (SmtpMailer mailer = mailer(1, SmtpSettings.Security.NONE, null)) {
            mailer.send(new Mail("ada@example.org", "one", "1"));
        }
    }

    @Test
    void noAddressSneaksInHeaders() throws IOException {
        try (SmtpServer server = new SmtpServer();
                SmtpMailer mailer = mailer(server.port(), SmtpSettings.Security.NONE, null)) {
            mailer.send(new Mail("ada@example.org\r\nBcc: eve@example.org", "one", "1"));
            mailer.close();

            assertThat(server.said()).noneMatch(line -> line.contains("eve@example.org"));
        }
    }
}
