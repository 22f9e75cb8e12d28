package io.ragstone.sdk.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.parsing.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static Fields fields(String json) {
        try {
            return new Fields(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void takesTheFirstNameThatIsThereAndNotNull() {
        Fields fields = fields("{\"a\":null,\"b\":\"x\",\"c\":\"y\"}");

        assertThat(fields.text("a", "b", "c")).isEqualTo("x");
        assertThat(fields.text("a")).isNull();
        assertThat(fields.text("d")).isNull();
    }

    @Test
    void readsNumbersFromTextAndTextFromNumbers() {
        Fields fields = fields("{\"n\":\"12\",\"t\":7,\"d\":\" 0.5 \",\"bad\":\"x\",\"o\":{\"k\":1},\"b\":true}");

        assertThat(fields.number("n")).isEqualTo(12);
        assertThat(fields.count("nothing")).isZero();
        assertThat(fields.text("t")).isEqualTo("7");
        assertThat(fields.decimal("d")).isEqualTo(0.5);
        assertThat(fields.decimal("bad")).isNull();
        assertThat(fields.decimal("b")).isNull();
        assertThat(fields.text("o")).isEqualTo("{\"k\":1}");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "1,true", "'\"1\"',true", "'\"True\"',true", "false,false", "0,false", "'\"false\"',false"
    })
    void readsTruthInAllItsSpellings(String spelled, boolean expected) {
        assertThat(fields("{\"f\":" + spelled + "}").flag("f")).isEqualTo(expected);
    }

    @Test
    void knowsNoTruthInAnythingElse() {
        assertThat(fields("{\"f\":\"maybe\"}").flag("f")).isNull();
        assertThat(fields("{}").flag("f")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1762976216000",
                "\"1762976216000\"",
                "1762976216",
                "1762976216.0",
                "\"Wed, 12 Nov 2025 19:36:56 GMT\"",
                "\"2025-11-12 19:36:56\"",
                "\"2025-11-12T19:36:56\"",
                "\"2025-11-12T20:36:56+01:00\"",
                "\"2025-11-12T19:36:56Z\""
            })
    void readsTimeInAllItsSpellings(String spelled) {
        assertThat(fields("{\"t\":" + spelled + "}").instant("t")).isEqualTo(Instant.parse("2025-11-12T19:36:56Z"));
    }

    @Test
    void knowsNoTimeInAnythingElse() {
        assertThat(fields("{\"t\":\"yesterday\"}").instant("t")).isNull();
        assertThat(fields("{\"t\":\"\"}").instant("t")).isNull();
        assertThat(fields("{\"t\":\"soon\",\"u\":1762976216}").instant("t", "u"))
                .isNotNull();
    }

    @Test
    void readsLists() {
        Fields fields = fields(
                "{\"t\":[\"a\",1],\"one\":\"a\",\"none\":\"\",\"n\":[[1,2],[\"\"],[3]],\"o\":[{\"a\":1},2],\"m\":{\"k\":[1]}}");

        assertThat(fields.texts("t")).containsExactly("a", "1");
        assertThat(fields.texts("one")).containsExactly("a");
        assertThat(fields.texts("none")).isEmpty();
        assertThat(fields.texts("x")).isEmpty();
        assertThat(fields.numberLists("n")).contains(List.of(1, 2), List.of(3));
        assertThat(fields.objects("o")).hasSize(1);
        assertThat(fields.map("m")).isEqualTo(Map.of("k", List.of(1)));
        assertThat(fields.map("t")).isEmpty();
    }

    @Test
    void insistsOnWhatIsNeeded() {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> fields("{}").requiredText("id"))
                .withMessageContaining("\"id\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0,UNSTART",
        "UNSTART,UNSTART",
        "1,RUNNING",
        "running,RUNNING",
        "2,CANCEL",
        "3,DONE",
        "4,FAIL",
        "5,SCHEDULE",
        "9,UNKNOWN",
        "'',UNKNOWN",
        ",UNKNOWN"
    })
    void readsStatesAsTextAndAsNumbers(String spelled, RunStatus expected) {
        assertThat(RunStatus.of(spelled)).isEqualTo(expected);
    }
}
