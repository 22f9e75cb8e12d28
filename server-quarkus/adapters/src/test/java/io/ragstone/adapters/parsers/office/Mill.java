package io.ragstone.adapters.parsers.office;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;

/** What the files called {@code mill} say, whichever program wrote them and in whichever format. */
public final class Mill {
    public static final List<List<String>> TONS = List.of(
            List.of("Korn", "Jahr", "Tonnen"), List.of("Weizen", "2023", "12"), List.of("Weizen", "2024", "14"));

    private Mill() {}

    /** @param headed whether the format says that the table has a head */
    public static List<Block> text(boolean headed) {
        return List.of(
                heading(1, "Handbuch der Mühle"),
                heading(1, "Der Anfang"),
                paragraph("Eine Mühle mahlt Korn, solange das Wasser reicht."),
                paragraph("Auch Hafer, aber selten."),
                paragraph("水磨坊利用水力研磨谷物。"),
                heading(2, "Das Korn"),
                item(1, "- Weizen"),
                item(1, "- Roggen"),
                item(2, "- vom Hügel"),
                heading(2, "Die Arbeit"),
                item(1, "1. Säcke tragen"),
                item(1, "2. mahlen"),
                paragraph("Die Mengen:"),
                new Block.Table(TONS, headed, List.of()),
                paragraph("Bald kommt der Wind."));
    }

    /** The slides, with the number of its page before the text of each block. */
    public static List<String> slides() {
        return List.of(
                "1 Heading 1 Die Wassermühle",
                "1 Paragraph Bericht für das Jahr 2024",
                "2 Heading 1 Was sie mahlt",
                "2 ListItem 1 - Weizen",
                "2 ListItem 2 - vom Hügel",
                "2 ListItem 2 - aus dem Tal",
                "2 ListItem 1 - Roggen",
                "2 Paragraph Hier eine Pause machen.",
                "2 Paragraph Dann das Rad zeigen.",
                "3 Heading 1 Mengen",
                "3 Table " + TONS,
                "3 Paragraph Links unten",
                "3 Paragraph Rechts unten",
                "3 Paragraph In der Gruppe",
                "4 Heading 1 水磨的历史",
                "4 ListItem 1 - 水力磨坊起源于古代");
    }

    public static List<String> described(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            String line = switch (block) {
                case Block.Heading heading -> "Heading " + heading.level() + " " + heading.text();
                case Block.ListItem item -> "ListItem " + item.level() + " " + item.text();
                case Block.Table table -> "Table " + table.rows();
                default -> block.getClass().getSimpleName() + " " + block.text();
            };
            List<Integer> pages = block.positions().stream().map(Position::page).toList();
            lines.add(pages.getFirst() + " " + line);
        }
        return lines;
    }

    /** @param totals what the column of formulas shows */
    public static List<Block> sheets(String... totals) {
        return List.of(
                heading(1, "Ernte"),
                paragraph("Ernte nach Jahren"),
                new Block.Table(
                        List.of(
                                List.of("Korn", "Datum", "Anteil", "Preis", "Gesamt"),
                                List.of("Weizen", "31.07.2024", "25.5%", "1,234.50 €", totals[0]),
                                List.of("Weizen", "01.08.2024", "50.0%", "99.00 €", totals[1]),
                                List.of("小麦", "24.12.2024", "100.0%", "0.50 €", totals[2])),
                        true,
                        List.of()),
                new Block.Table(
                        List.of(List.of("Name", "Alter"), List.of("Ada", "36"), List.of("Alan", "41")),
                        true,
                        List.of()),
                heading(1, "仓库"),
                new Block.Table(
                        List.of(List.of("名称", "数量"), List.of("面粉", "12"), List.of("麸皮", "7")), true, List.of()));
    }

    private static Block heading(int level, String text) {
        return new Block.Heading(level, text, List.of());
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }

    private static Block item(int level, String text) {
        return new Block.ListItem(level, text, List.of());
    }
}
