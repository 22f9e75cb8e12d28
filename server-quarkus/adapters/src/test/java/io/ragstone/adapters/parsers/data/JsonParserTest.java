package io.ragstone.adapters.parsers.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {
    private final JsonParser parser = new JsonParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void fieldsBecomeLinesAndRecordsThatAreAlikeATable() {
        ParsedDocument stock = parser.parse(files.resource("stock.json"), TestFiles.LIMITS);

        assertThat(stock.title()).isEqualTo("Stock of the mill");
        assertThat(stock.blocks())
                .containsExactly(
                        paragraph(
                                "title: Stock of the mill\nkeeper.name: Ada\nkeeper.since: 2011\nkeeper.active: true\n"
                                        + "tags: wood, iron"),
                        new Block.Heading(2, "parts", List.of()),
                        new Block.Table(
                                List.of(
                                        List.of("part", "count", "price", "supplier.city"),
                                        List.of("Wheel", "2", "1250.00", ""),
                                        List.of("Paddle", "48", "", "Valley")),
                                true,
                                List.of()),
                        new Block.Heading(2, "repairs", List.of()),
                        paragraph("year: 2012"),
                        new Block.Heading(4, "work", List.of()),
                        new Block.Table(
                                List.of(List.of("what", "days"), List.of("bearings", "3"), List.of("gate", "1")),
                                true,
                                List.of()),
                        paragraph("year: 2013"),
                        paragraph("report: The wheel was taken down.\nIt took two days."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"b\":2}\n{\"a\":3,\"b\":4}\n", "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4}]"})
    void linesAndArraysOfRecordsAreTables(String json) {
        assertThat(read("a.jsonl", json))
                .containsExactly(new Block.Table(
                        List.of(List.of("a", "b"), List.of("1", "2"), List.of("3", "4")), true, List.of()));
    }

    @Test
    void longTextsStandByThemselves() {
        String text = "A long story. ".repeat(50).strip();

        assertThat(read("a.json", "[{\"id\": 1, \"text\": \"" + text + "\"}, {\"id\": 2, \"text\": \"short\"}]"))
                .containsExactly(paragraph("id: 1"), paragraph("text: " + text), paragraph("id: 2\ntext: short"));
    }

    @Test
    void aTextThatWasCutIntoLinesIsPutTogetherAndPicturesAreLeftOut() {
        String picture = "iVBORw0KGgo".repeat(100);

        assertThat(read(
                        "a.ipynb",
                        "{\"cells\": [{\"source\": [\"# One\\n\", \"two\"], \"png\": \"" + picture + "\"}]}"))
                .containsExactly(new Block.Heading(2, "cells", List.of()), paragraph("source: # One\ntwo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4},{\"a\":5",
                "{\"x\":[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4}",
                "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4}] and so on"
            })
    void ofAFileThatGoesWrongTheRestIsKept(String json) {
        assertThat(read("a.json", json))
                .anySatisfy(block -> assertThat(block.text()).contains("| 1 | 2 |", "| 3 | 4 |"));
    }

    @Test
    void whatPeopleWriteByHandIsForgiven() {
        assertThat(read("a.json", "{// mine\n name: 'Ada', 'born': 1815,}"))
                .containsExactly(paragraph("name: Ada\nborn: 1815"));
    }

    @Test
    void whatIsNoJsonAtAllIsRefused() {
        assertThatThrownBy(() -> read("a.json", "Hello, there"))
                .isInstanceOf(ParseException.class)
                .hasMessage(
                        "The file \"a.json\" is not JSON: it goes wrong in line 1, column 1, so nothing of it can be read.");
    }

    @Test
    void nestingHasItsLimit() {
        assertThatThrownBy(() -> read("a.json", "[".repeat(100_000)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("nested deeper than 100 levels");
    }

    private List<Block> read(String name, String text) {
        return parser.parse(files.text(name, text), TestFiles.LIMITS).blocks();
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }
}
