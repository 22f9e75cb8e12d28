package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are long, odd, taken, or meant to lead elsewhere. */
@OnSharedServer
class FileNamesTest {
    private final Http api;
    private final Given given;
    private String dataset = "";

    FileNamesTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void emptyDataset() {
        dataset = given.dataset();
    }

    @Test
    void aTakenNameGetsANumber() {
        assertThat(nameOf("a.txt")).isEqualTo("a.txt");
        assertThat(nameOf("a.txt")).isEqualTo("a(1).txt");
        assertThat(nameOf("a.txt")).isEqualTo("a(2).txt");
        Multipart twins = new Multipart().add("file", "twin.txt", bytes("1")).add("file", "twin.txt", bytes("2"));
        assertThat(texts(given.uploaded(dataset, twins), "name")).containsExactly("twin.txt", "twin(1).txt");
    }

    @Test
    void aFileNeedsAName() {
        api.upload(Given.documents(dataset), Multipart.file("", "x")).refused(101, "No file selected!");
        Multipart second = Multipart.file("a.txt", "x").add("file", "", bytes("y"));
        api.upload(Given.documents(dataset), second).refused(101, "No file selected!");
        assertNothingKept();
    }

    @Test
    void aNameHas255BytesAtMost() {
        assertThat(nameOf("a".repeat(251) + ".txt")).hasSize(255);
        assertThat(nameOf("é".repeat(125) + "x.txt")).hasSize(130);
        String tooLong = "File name must be 255 bytes or less.";
        String path = Given.documents(dataset);
        api.upload(path, Multipart.file("a".repeat(252) + ".txt", "x")).refused(101, tooLong);
        api.upload(path, Multipart.file("é".repeat(126) + ".txt", "x")).refused(101, tooLong);
        api.upload(path, Multipart.file("文".repeat(84) + ".txt", "x")).refused(101, tooLong);
    }

    @Test
    void aNumberedNameStillFits() {
        String longest = "b".repeat(251) + ".txt";
        nameOf(longest);

        Answer second = api.upload(Given.documents(dataset), Multipart.file(longest, "x"));

        if (second.code() == 0) {
            String name = second.json().at("/data/0/name").asText();
            assertThat(name).isNotEqualTo(longest).endsWith(".txt");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        } else {
            second.refused(101, "File name must be 255 bytes or less.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文档 über 🙂.txt",
                "It's (1) & [x] #1 50%.txt",
                ".hidden.txt",
                "a..b.txt",
                "semi;colon.txt",
                "a=b, c.txt",
                "say \"hi\".txt",
                "trailing .txt",
                "%2e%2e%2fetc.txt"
            })
    void oddNamesAreKept(String name) {
        assertThat(nameOf(name)).isEqualTo(name);
        String document = texts(api.get(Given.documents(dataset)).data().path("docs"), "id")
                .get(0);
        assertThat(api.get(Given.document(dataset, document)).text()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../evil.txt", "..\\..\\evil.txt", "/etc/evil.txt", "C:\\temp\\evil.txt", "a/b/../evil.txt",
                "./evil.txt", "bell\u0007.txt", "tab\there.txt", "del\u007f.txt", "\u202etxt.exe.txt"
            })
    void noNameLeadsElsewhere(String name) {
        Answer answer = api.upload(Given.documents(dataset), Multipart.file(name, "harmless"));

        if (answer.code() != 0) {
            assertThat(answer.code()).isIn(101, 500);
            assertNothingKept();
            return;
        }
        String kept = answer.json().at("/data/0/name").asText();
        assertThat(kept).doesNotContain("/", "\\", "..").endsWith(".txt").doesNotMatch("(?s).*[\\p{Cntrl}].*");
        assertThat(answer.json().at("/data/0/location").asText()).doesNotContain("..");
        String id = answer.json().at("/data/0/id").asText();
        Answer download = api.get(Given.document(dataset, id));
        assertThat(download.text()).isEqualTo("harmless");
        assertThat(download.header("Content-Disposition")).doesNotContain("/etc", "..");
    }

    @Test
    void aNameMayComeEncoded() {
        String header = "Content-Disposition: form-data; name=\"file\"; filename=\"fallback.txt\";"
                + " filename*=UTF-8''na%C3%AFve%20plan.txt\r\nContent-Type: text/plain";

        JsonNode document =
                given.uploaded(dataset, new Multipart().raw(header, bytes("x"))).path(0);

        assertThat(document.path("name").asText()).isIn("naïve plan.txt", "fallback.txt");
    }

    private void assertNothingKept() {
        assertThat(api.get(Given.documents(dataset)).data().path("total").asInt(-1))
                .isZero();
        assertThat(given.datasetNow(dataset).path("document_count").asInt(-1)).isZero();
    }

    private String nameOf(String name) {
        return given.uploaded(dataset, Multipart.file(name, "x"))
                .path(0)
                .path("name")
                .asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
