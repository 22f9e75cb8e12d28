package io.ragstone.core.conversation.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.search.SearchResult.Passage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassageOutlineTest {
    private static Passage passage(String document, List<String> headings, String content) {
        UUID nobody = new UUID(0, 0);
        Chunk chunk = new Chunk(
                "0".repeat(32),
                nobody,
                nobody,
                nobody,
                1,
                0,
                content,
                headings,
                List.of(),
                List.of(),
                List.of(),
                10,
                true,
                false,
                Instant.EPOCH);
        return new Passage(chunk, document, .9, .9, .9, null);
    }

    private static List<String> names(Outline outline) {
        return outline.branches().stream().map(Outline::name).toList();
    }

    @Test
    void documentsStandOverTheirHeadingsAndTheseOverTheirKeyPhrases() {
        Outline outline = PassageOutline.of(
                "When does the ferry leave?",
                List.of(
                        passage(
                                "timetable.md",
                                List.of("Ferries", "**Norby**"),
                                "The ferry to Norby leaves the second pier at noon. The second pier is new."),
                        passage("fares.pdf", List.of(), "A ticket for the ferry costs twelve euros."),
                        passage("timetable.md", List.of("Ferries", "Winter"), "In winter no ferry leaves.")));

        assertThat(outline.name()).isEqualTo("When does the ferry leave?");
        assertThat(names(outline)).containsExactly("timetable", "fares");
        Outline ferries = outline.branches().getFirst().branches().getFirst();
        assertThat(ferries.name()).isEqualTo("Ferries");
        assertThat(names(ferries)).containsExactly("Norby", "Winter");
        assertThat(names(ferries.branches().getFirst())).contains("second pier").hasSize(3);
        assertThat(names(outline.branches().getLast())).anyMatch(phrase -> phrase.contains("ferry"));
    }

    @Test
    void headingsInsideOfAPassageDivideIt() {
        Outline outline = PassageOutline.of(
                "Rules",
                List.of(
                        passage(
                                "rules.md",
                                List.of("House rules"),
                                "# House rules\nQuiet hours matter.\n## Parking ##\nPark behind the house.\n<b>See</b> https://x.example/parking")));

        Outline rules = outline.branches().getFirst().branches().getFirst();
        assertThat(rules.name()).isEqualTo("House rules");
        assertThat(names(rules)).contains("Quiet hours matter", "Parking");
        assertThat(names(rules.branches().getLast()))
                .isNotEmpty()
                .noneMatch(phrase -> phrase.contains("example") || phrase.equals("b"));
    }

    @Test
    void theSamePassagesAlwaysMakeTheSameOne() {
        List<Passage> passages =
                List.of(passage("\u8239.txt", List.of(), "\u6e21\u8f6e\u4e2d\u5348\u79bb\u5f00\u7801\u5934\u3002"));

        assertThat(PassageOutline.of("\u6e21\u8f6e", passages)).isEqualTo(PassageOutline.of("\u6e21\u8f6e", passages));
        assertThat(PassageOutline.of("\u6e21\u8f6e", passages)
                        .branches()
                        .getFirst()
                        .branches())
                .isNotEmpty();
        assertThat(PassageOutline.of("Nothing", List.of()).branches()).isEmpty();
    }
}
