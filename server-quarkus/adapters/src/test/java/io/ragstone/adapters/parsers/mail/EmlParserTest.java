package io.ragstone.adapters.parsers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.adapters.parsers.ParserRegistry;
import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlParserTest {
    private final ParserRegistry registry = ParserRegistry.standard();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void aMailIsReadWithAllThatIsAttachedToIt() {
        ParsedDocument mail = registry.parse(files.resource("mail.eml"), TestFiles.LIMITS);

        assertThat(mail.title()).isEqualTo("Die Mühle läuft wieder – endlich nach elf langen Jahren des Wartens");
        assertThat(mail.blocks())
                .containsExactly(
                        heading(1, "Die Mühle läuft wieder – endlich nach elf langen Jahren des Wartens"),
                        paragraph("From: Ada Müller <ada@example.com>"),
                        paragraph("To: Friends <friends@example.com>, Jörg <joerg@example.com>"),
                        paragraph("Cc: office@example.com"),
                        paragraph("Date: Sat, 14 Nov 2026 10:00:00 +0100"),
                        paragraph("Liebe Freunde,"),
                        paragraph("die Mühle läuft wieder."),
                        heading(2, "Stückliste.csv"),
                        new Block.Table(
                                List.of(List.of("part", "count"), List.of("Wheel", "2"), List.of("Paddle", "48")),
                                true,
                                List.of()),
                        heading(2, "mail.eml"),
                        heading(3, "Question"),
                        paragraph("From: miller@example.com"),
                        paragraph("To: ada@example.com"),
                        paragraph("Date: Fri, 13 Nov 2026 09:00:00 +0000"),
                        paragraph("When does it open?"),
                        heading(4, "plan.md"),
                        heading(5, "Plan"),
                        paragraph("Open on Monday."),
                        heading(2, "setup.exe"),
                        mail.blocks().getLast());
        assertThat(mail.blocks().getLast().text())
                .startsWith("This attachment could not be read. The file \"setup.exe\" is not a kind of file");
    }

    @Test
    void headersAndTextsInOldEncodingsAreRead() {
        String subject = "=?gb2312?B?"
                + Base64.getEncoder().encodeToString("水车".getBytes(Charset.forName("GBK")))
                + "?= =?gb2312?B?" + Base64.getEncoder().encodeToString("又转了".getBytes(Charset.forName("GBK"))) + "?=";
        String mail = "Subject: " + subject
                + "\r\nFrom: a@b.c\r\nContent-Type: text/plain; charset=gb2312\r\n\r\n朱镕基看了水车。\r\n";

        ParsedDocument parsed = parse(mail.getBytes(Charset.forName("GBK")));

        assertThat(parsed.title()).isEqualTo("水车又转了");
        assertThat(parsed.blocks()).contains(paragraph("朱镕基看了水车。"));
    }

    @Test
    void whatIsNotDeclaredIsFound() {
        String mail = "Subject: Мельница снова работает\nFrom: a@b.c\n\nСтарый рыбак сидит в деревянной лодке.\n";

        ParsedDocument parsed = parse(mail.getBytes(Charset.forName("KOI8-R")));

        assertThat(parsed.title()).isEqualTo("Мельница снова работает");
        assertThat(parsed.blocks()).contains(paragraph("Старый рыбак сидит в деревянной лодке."));
    }

    @Test
    void namesOfAttachmentsMayBeWrittenInPieces() {
        String mail = "Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain;\n"
                + " name*0*=UTF-8''M%C3%BC; name*1=hle.txt\nContent-Disposition: attachment\n\nInside\n--x--\n";

        assertThat(parse(mail.getBytes(StandardCharsets.UTF_8)).blocks())
                .containsExactly(heading(1, "a"), heading(2, "Mühle.txt"), paragraph("Inside"));
    }

    @Test
    void mailsWithinMailsEndSomewhere() {
        String mail = "Subject: innermost\n\nThe end\n";
        for (int i = 0; i < 20; i++) {
            mail = "Subject: level " + i + "\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + mail;
        }

        List<Block> blocks = parse(mail.getBytes(StandardCharsets.UTF_8)).blocks();

        assertThat(blocks).filteredOn(block -> block.text().startsWith("level")).hasSize(5);
        assertThat(blocks.getLast().text()).contains("deeper than 5 levels");
    }

    @Test
    void aMailMayHaveTooManyAttachmentsToReadThemAll() {
        String part = "--x\nContent-Disposition: attachment; filename=a.txt\n\nInside\n";
        String mail = "Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n" + part.repeat(300) + "--x--\n";

        List<Block> blocks = parse(mail.getBytes(StandardCharsets.UTF_8)).blocks();

        assertThat(blocks).filteredOn(block -> block.text().equals("Inside")).hasSize(200);
        assertThat(blocks.getLast().text())
                .isEqualTo("The mail has 300 attachments, of which the first 200 were read.");
    }

    private ParsedDocument parse(byte[] mail) {
        return registry.parse(files.bytes("a.eml", mail), TestFiles.LIMITS);
    }

    private static Block.Heading heading(int level, String text) {
        return new Block.Heading(level, text, List.of());
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }
}
