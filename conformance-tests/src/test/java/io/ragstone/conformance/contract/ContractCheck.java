package io.ragstone.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges every answer by the contract, and remembers what was seen of it. */
public final class ContractCheck {
    private static final Pattern LEAK =
            Pattern.compile("\\bat [\\w.$/]+\\([\\w.]+(:\\d+)?\\)|\\bat io\\.ragstone|\\w+Exception\\b|\\w+Error: ");
    private static final String UNFORESEEN = "Internal server error";
    private static final String UNFORESEEN_WORD = "internal_error";
    private static final String EVENTS = "text/event-stream";
    private static final String DATA = "data:";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Contract contract = Contract.bundled();
    private final AnswerSchemas schemas = new AnswerSchemas(contract.document());
    private final Coverage coverage = new Coverage();

    public Contract contract() {
        return contract;
    }

    public Coverage coverage() {
        return coverage;
    }

    /** Fails when the answer is none that the contract allows. */
    public void verify(Exchange exchange) {
        Optional<Operation> operation = contract.find(exchange.method(), exchange.path());
        List<String> problems = new ArrayList<>(leaks(exchange));
        operation.ifPresent(found -> {
            coverage.exercised(found);
            problems.addAll(answered(found, exchange));
        });
        if (!problems.isEmpty()) {
            String violation = operation.map(Operation::id).orElse("no operation") + ": " + String.join("; ", problems)
                    + "\n  in " + exchange;
            coverage.violated(violation);
            throw new AssertionError("The answer breaks the contract. " + violation);
        }
    }

    private static List<String> leaks(Exchange exchange) {
        boolean ours = exchange.isText()
                && !exchange.text().startsWith("{\"code\":0")
                && !exchange.text().startsWith("{\"status\":\"success\"")
                && !exchange.mediaType().equals(EVENTS);
        return ours && LEAK.matcher(exchange.text()).find() ? List.of("it shows the inside of the server") : List.of();
    }

    private List<String> answered(Operation operation, Exchange exchange) {
        JsonNode response =
                contract.resolved(operation.node().path("responses").path(String.valueOf(exchange.status())));
        if (response.isMissingNode()) {
            return List.of("HTTP status " + exchange.status() + " is not documented");
        }
        JsonNode content = response.path("content").path(exchange.mediaType());
        if (content.isMissingNode()) {
            return List.of("content type " + exchange.contentType() + " is not documented");
        }
        if (!exchange.mediaType().equals("application/json")) {
            coverage.succeeded(operation);
            return exchange.mediaType().equals(EVENTS) ? eventProblems(exchange, content.path("schema")) : List.of();
        }
        return answeredWithJson(operation, exchange, content.path("schema"));
    }

    private List<String> eventProblems(Exchange exchange, JsonNode schema) {
        return exchange.text()
                .lines()
                .filter(line -> line.startsWith(DATA) && !line.equals(DATA + "[DONE]"))
                .flatMap(line -> eventProblems(line.substring(DATA.length()), schema).stream())
                .toList();
    }

    private List<String> eventProblems(String event, JsonNode schema) {
        try {
            return schemas.violations(schema, MAPPER.readTree(event));
        } catch (IOException e) {
            return List.of("an event is no JSON: " + event);
        }
    }

    private List<String> answeredWithJson(Operation operation, Exchange exchange, JsonNode schema) {
        JsonNode answer;
        try {
            answer = MAPPER.readTree(exchange.body());
        } catch (IOException e) {
            return List.of("the body is no JSON");
        }
        Verdict verdict = Verdict.of(exchange.status(), answer);
        if (Envelope.isRefusedKey(operation, answer)) {
            return refused(operation, verdict);
        }
        List<String> problems = new ArrayList<>(schemas.violations(schema, answer));
        if (verdict.code() == 0) {
            coverage.succeeded(operation);
            problems.addAll(Envelope.ofSuccess(operation, answer));
        } else {
            problems.addAll(Envelope.ofRefusal(operation, answer));
            problems.addAll(refused(operation, verdict));
        }
        return problems;
    }

    private List<String> refused(Operation operation, Verdict verdict) {
        int code = verdict.code();
        String message = verdict.message();
        // It is documented, since it may happen; in these tests it is a fault wherever it does.
        if (message.startsWith(UNFORESEEN) || message.equals(UNFORESEEN_WORD)) {
            return List.of("something unforeseen went wrong: " + message);
        }
        Optional<Refusal> refusal = operation.refusals().stream()
                .filter(documented -> documented.matches(code, message))
                .findFirst();
        refusal.ifPresent(documented -> coverage.refused(operation, documented));
        return refusal.isPresent()
                ? List.of()
                : List.of("code " + code + " with the message \"" + message + "\" is not documented");
    }
}
