package io.ragstone.adapters.parsers.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvParserTest {
    private final CsvParser parser = new CsvParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void aTableIsReadWithItsHeadItsQuotesAndItsUnevenRows() {
        assertThat(parser.parse(files.resource("stock.csv"), TestFiles.LIMITS).blocks())
                .containsExactly(new Block.Table(
                        List.of(
                                List.of("Part", "Note", "Count", "Price"),
                                List.of("Wheel", "oak, with iron", "2", "1,250.00"),
                                List.of("Paddle", "two lines:\nupper \"A\" and lower", "48", "12.50"),
                                List.of("Nail", "", "", ""),
                                List.of("Rope", "hemp", "3", "8.00")),
                        true,
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void whatSeparatesCellsIsFound(String separator) {
        String text = "name#says#year\nAda#\"a# b\"#1843\nAlan#nothing#1936\n".replace("#", separator);

        Block.Table table = read("a.csv", text);

        assertThat(table.headed()).isTrue();
        assertThat(table.rows()).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(table.rows().get(1)).containsExactly("Ada", "a" + separator + " b", "1843");
    }

    @Test
    void decimalCommasDoNotSeparateCells() {
        assertThat(read("a.csv", "Teil;Preis\nRad;1,50\nNagel;0,02\nSeil;12,00\n")
                        .rows()
                        .get(1))
                .containsExactly("Rad", "1,50");
    }

    @Test
    void aFirstRowOfValuesIsNoHead() {
        assertThat(read("a.csv", "1,Ada,1815\n2,Alan,1912\n").headed()).isFalse();
        assertThat(read("a.csv", "red,apple\nred,cherry\n").headed()).isFalse();
    }

    @Test
    void excelMaySayItself() {
        assertThat(read("a.csv", "\ufeffsep=;\na,b;c\n1,5;2\n").rows())
                .containsExactly(List.of("a,b", "c"), List.of("1,5", "2"));
    }

    @Test
    void quotesThatNobodyClosedLoseNothing() {
        assertThat(read("a.csv", "a,b\n1,5\" pipe\n2,\"open\n3,c\n").rows().toString())
                .contains("5\" pipe", "open", "3,c");
    }

    @Test
    void oldEncodingsAreRead() {
        byte[] gbk = "品名,数量\n水轮的木桨,四十八\n铁钉,三百\n".getBytes(Charset.forName("GBK"));

        assertThat(parser.parse(files.bytes("a.csv", gbk), TestFiles.LIMITS).blocks())
                .extracting(Block::text)
                .singleElement()
                .asString()
                .contains("品名", "水轮的木桨", "三百");
    }

    private Block.Table read(String name, String text) {
        List<Block> blocks =
                parser.parse(files.text(name, text), TestFiles.LIMITS).blocks();
        assertThat(blocks).hasSize(1);
        return (Block.Table) blocks.getFirst();
    }
}
