package io.ragstone.surfaces.ragflow.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonReprTest {
    @Test
    void aTextChoosesItsQuotes() {
        assertThat(PythonRepr.repr("plain")).isEqualTo("'plain'");
        assertThat(PythonRepr.repr("it's")).isEqualTo("\"it's\"");
        assertThat(PythonRepr.repr("say \"hi\"")).isEqualTo("'say \"hi\"'");
        assertThat(PythonRepr.repr("it's \"so\"")).isEqualTo("'it\\'s \"so\"'");
    }

    @Test
    void whatCannotBePrintedIsEscaped() {
        assertThat(PythonRepr.repr("a\nb\tc\rd\\e")).isEqualTo("'a\\nb\\tc\\rd\\\\e'");
        assertThat(PythonRepr.repr("\u0000\u007f\u00a0\u00ad")).isEqualTo("'\\x00\\x7f\\xa0\\xad'");
        assertThat(PythonRepr.repr("\u200b\u2028\ud800")).isEqualTo("'\\u200b\\u2028\\ud800'");
        assertThat(PythonRepr.repr(Character.toString(0xE0001))).isEqualTo("'\\U000e0001'");
        assertThat(PythonRepr.repr("é 中 😀")).isEqualTo("'é 中 😀'");
    }

    @Test
    void aListIsInBrackets() {
        assertThat(PythonRepr.list(List.of("x"))).isEqualTo("['x']");
        assertThat(PythonRepr.list(List.of("x", "it's"))).isEqualTo("['x', \"it's\"]");
        assertThat(PythonRepr.list(List.of())).isEqualTo("[]");
    }

    @Test
    void aTextAloneHasNoQuotes() throws Exception {
        assertThat(PythonRepr.str(json("\"it's\""))).isEqualTo("it's");
    }

    @Test
    void constantsAndContainersAreThoseOfPython() throws Exception {
        assertThat(PythonRepr.str(json("{\"a\": [true, false, null, 1, \"b\"], \"c\": {}}")))
                .isEqualTo("{'a': [True, False, None, 1, 'b'], 'c': {}}");
    }

    @ParameterizedTest
    @CsvSource({
        "3.14, 3.14",
        "1.0, 1.0",
        "1e2, 100.0",
        "-0.0, -0.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "1.5e300, 1.5e+300",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void numbersAreWrittenAsPythonWritesThem(String json, String printed) throws Exception {
        assertThat(PythonRepr.repr(json(json))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"a\" | str", "1 | int", "1.5 | float", "true | bool", "null | NoneType", "[] | list", "{} | dict"
            })
    void typesHaveTheirPythonNames(String json, String name) throws Exception {
        assertThat(PythonRepr.typeName(json(json))).isEqualTo(name);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
