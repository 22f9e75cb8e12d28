package io.ragstone.surfaces.boundary.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.surfaces.boundary.contract.SmallContract;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.failure.Violation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidatorTest {
    private static final Map<String, List<String>> SHOP = Map.of("shop", List.of("s"));

    private final RequestValidator validator =
            new RequestValidator(SmallContract.operations(), List.of(new ShoutFormat()));

    @Test
    void handsOnWhatIsRightAndTrimmed() {
        Outcome outcome = add("""
                {"name": "  box ", "weight": 1, "colour": "age", "labels": [" A ", "B"], "extra": {"k": " v "}}""");

        assertThat(accepted(outcome)).hasToString("""
                {"name":"box","weight":1,"colour":"age","labels":["A","B"],"extra":{"k":"v"}}""");
    }

    @Test
    void tellsAllViolationsAtOnceInTheOrderOfTheSchema() {
        List<Violation> violations = violations(add("""
                {"zoo": 1, "code": "A", "sold": 99999999999999999999, "stock": 2147483648, "colour": 3, "name": " x "}"""));

        assertThat(violations)
                .extracting(violation -> String.join(".", violation.path()), Violation::keyword)
                .containsExactly(
                        tuple("weight", "required"),
                        tuple("colour", "enum"),
                        tuple("stock", "maximum"),
                        tuple("sold", "maximum"),
                        tuple("code", "pattern"),
                        tuple("name", "minLength"));
    }

    @Test
    void aViolationShowsTheValueAsItWasSent() {
        Violation violation = violations(add("{\"weight\": 1, \"colour\": \"age\", \"name\": \" x \"}"))
                .get(0);

        assertThat(violation.actual().textValue()).isEqualTo(" x ");
        assertThat(violation.expected().intValue()).isEqualTo(2);
        assertThat(violation.part()).isEqualTo(Violation.Part.BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.14", "\"3\"", "true", "null", "[]", "1e2"})
    void typesAreStrict(String number) {
        Outcome outcome = add("{\"weight\": 1, \"colour\": \"age\", \"stock\": " + number + "}");

        assertThat(violations(outcome))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("type");
    }

    @Test
    void anIntegerIsANumberToo() {
        assertThat(violations(add("{\"weight\": 0, \"colour\": \"age\"}")))
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo("minimum");
    }

    @Test
    void asksTheFormatsOfTheSurfaces() {
        assertThat(violations(add("{\"weight\": 1, \"colour\": \"age\", \"labels\": [\"A\", \" b \"]}")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path()).containsExactly("labels", "1");
                    assertThat(violation.text()).isEqualTo("b is not shouted");
                    assertThat(violation.actual().textValue()).isEqualTo(" b ");
                });
    }

    @Test
    void measuresJson() {
        assertThat(add("{\"weight\": 1, \"colour\": \"age\", \"extra\": {\"key\": \"0123456789\"}}"))
                .as("twenty characters")
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(violations(add("{\"weight\": 1, \"colour\": \"age\", \"extra\": {\"key\": \"0123456789A\"}}")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.keyword()).isEqualTo("x-max-characters"))
                .satisfies(violation -> assertThat(violation.path()).containsExactly("extra"));
    }

    @Test
    void whatIsWrongWithinIsNotMeasured() {
        assertThat(violations(
                        add("{\"weight\": 1, \"colour\": \"age\", \"extra\": {\"key\": 1, \"k\": \"0123456789\"}}")))
                .extracting(Violation::path)
                .containsExactly(List.of("extra", "key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}}", "{'a': 1}", "NaN", "{\"a\": 1} x"})
    void aStrictOperationWantsJson(String body) {
        assertThat(failure(add(body))).isEqualTo(new Failure.MalformedBody());
    }

    @Test
    void aStrictOperationWantsAnObject() {
        assertThat(failure(add("[1]"))).isInstanceOf(Failure.NotAnObject.class);
        assertThat(failure(add("null"))).isInstanceOf(Failure.NotAnObject.class);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"text/xml", "NULL", "application/json5"},
            nullValues = "NULL")
    void aStrictOperationWantsTheTypeOfJson(@Nullable String type) {
        assertThat(failure(add(SHOP, type, "{}"))).isEqualTo(new Failure.WrongContentType(type));
    }

    @Test
    void theTypeOfJsonMayHaveParameters() {
        assertThat(add(SHOP, "Application/JSON; charset=utf-8", "{\"weight\": 1, \"colour\": \"age\"}"))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aStrictOperationKnowsItsQuery() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("huh", List.of("1"));
        query.put("dry", List.of("maybe"));
        query.put("sizes", List.of("a", "b", "c"));

        List<Violation> violations = violations(add(query, "application/json", "{\"weight\": 1, \"colour\": \"age\"}"));

        assertThat(violations)
                .extracting(violation -> violation.path().get(0), Violation::keyword, Violation::part)
                .containsExactly(
                        tuple("sizes", "maxItems", Violation.Part.QUERY),
                        tuple("shop", "required", Violation.Part.QUERY),
                        tuple("dry", "type", Violation.Part.QUERY),
                        tuple("huh", "additionalProperties", Violation.Part.QUERY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "no", "T", "off", "1", "0"})
    void aLenientFlagIsSpelledInWords(String word) {
        assertThat(add(
                        Map.of("shop", List.of("s"), "dry", List.of(word)),
                        "application/json",
                        "{\"weight\": 1, \"colour\": \"age\"}"))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense"})
    void toALenientOperationAnUnreadableBodyIsEmpty(String body) {
        assertThat(accepted(change("text/xml", body))).hasToString("{}");
    }

    @Test
    void aLenientOperationGetsWhateverJsonIsThere() {
        assertThat(accepted(change(null, "\"text\""))).hasToString("\"text\"");
        assertThat(accepted(change("text/xml", "{\"name\": \" x \", \"weight\": \"heavy\"}")))
                .hasToString("{\"name\":\"x\",\"weight\":\"heavy\"}");
    }

    @Test
    void numbersAreHandedOnAsTheyAre() {
        assertThat(accepted(change(null, "{\"weight\": 1e400, \"sold\": 0.1}")))
                .hasToString("{\"weight\":1E+400,\"sold\":0.1}");
    }

    @Test
    void whereNoJsonIsToBeReadNoneIsHandedOn() {
        Outcome outcome = validator.check(
                SmallContract.operation("shopChangeThing"),
                new RequestValues(Map.of(), Map.of(), "multipart/form-data", null));

        assertThat(outcome).isEqualTo(new Outcome.Accepted(null));
    }

    @ParameterizedTest
    @CsvSource({
        "page, x, an integer",
        "page, 2147483648, an integer",
        "page, '', an integer",
        "page, 1.0, an integer",
        "since, 9223372036854775808, an integer",
        "least, heavy, a number",
        "least, NaN, a number",
        "full, maybe, true or false"
    })
    void aLenientOperationRefusesWhatItCouldNotBeCalledWith(String name, String value, String expected) {
        assertThat(failure(list(Map.of(name, List.of(value)))))
                .isEqualTo(new Failure.BadParameter(name, value, expected));
    }

    @Test
    void aChoiceHasToBeAmongTheChoices() {
        assertThat(failure(list(Map.of("order", List.of("Name")))))
                .isEqualTo(new Failure.BadParameter("order", "Name", "one of [\"name\",\"age\"]"));
    }

    @Test
    void aLenientOperationTakesEverythingElse() {
        assertThat(list(Map.of(
                        "page", List.of("-1", "x"),
                        "since", List.of("9223372036854775807"),
                        "order", List.of("age"),
                        "desc", List.of("maybe"),
                        "full", List.of("True"),
                        "huh", List.of("1"))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private Outcome add(String body) {
        return add(SHOP, "application/json", body);
    }

    private Outcome add(Map<String, List<String>> query, @Nullable String type, String body) {
        return validator.check(
                SmallContract.operation("shopAddThing"),
                new RequestValues(Map.of(), query, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome change(@Nullable String type, String body) {
        return validator.check(
                SmallContract.operation("shopChangeThing"),
                new RequestValues(Map.of(), Map.of(), type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome list(Map<String, List<String>> query) {
        return validator.check(
                SmallContract.operation("shopListThings"), new RequestValues(Map.of(), query, null, null));
    }

    private static @Nullable JsonNode accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).body();
    }

    private static Failure failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).failure();
    }

    private static List<Violation> violations(Outcome outcome) {
        assertThat(failure(outcome)).isInstanceOf(Failure.InvalidRequest.class);
        return ((Failure.InvalidRequest) failure(outcome)).violations();
    }

    private static final class ShoutFormat implements FormatCheck {
        @Override
        public String format() {
            return "shout";
        }

        @Override
        public Optional<String> problem(String value) {
            return value.equals(value.toUpperCase(Locale.ROOT))
                    ? Optional.empty()
                    : Optional.of(value + " is not shouted");
        }
    }
}
