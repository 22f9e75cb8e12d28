package io.ragstone.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.trace.Step.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Work is followed step by step where somebody wants to know, and done as ever where nobody does. */
class TracesTest {
    private static final UUID TENANT = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private final List<Trace> heard = new ArrayList<>();
    private final Traces traces = new Traces(
            new TraceListener() {
                @Override
                public boolean wants(UUID tenantId) {
                    return tenantId.equals(TENANT);
                }

                @Override
                public void ended(Trace trace) {
                    heard.add(trace);
                }
            },
            Clock.systemUTC());

    @Test
    void stepsKnowWhatTheyArePartsOf() {
        String result = traces.follow(TENANT, Kind.WORK, "answer", () -> "Who?", note -> {
            traces.follow(TENANT, Kind.RETRIEVAL, "retrieval", () -> "Who?", inner -> {
                traces.step(Kind.EMBEDDING, "small@Builtin", () -> "Who?", deepest -> 1);
                inner.output(() -> "passages");
                return 2;
            });
            traces.step(Kind.GENERATION, "big@OpenAI", () -> "prompt", inner -> {
                inner.model("big@OpenAI");
                inner.tokens(10, 5);
                inner.output(() -> "Ada.");
                return 3;
            });
            note.output(() -> "Ada.");
            return "done";
        });

        assertThat(result).isEqualTo("done");
        Trace trace = heard.getFirst();
        assertThat(heard).hasSize(1);
        assertThat(trace.whole().output()).isEqualTo("Ada.");
        assertThat(trace.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.EMBEDDING, Kind.RETRIEVAL, Kind.GENERATION);
        Step retrieval = trace.steps().get(1);
        assertThat(trace.steps().get(0).parent()).isEqualTo(retrieval.id());
        assertThat(retrieval.parent()).isEqualTo(trace.whole().id());
        assertThat(trace.steps().get(2).tokens()).isEqualTo(new Step.Tokens(10, 5));
        assertThat(trace.steps().get(2).model()).isEqualTo("big@OpenAI");
    }

    @Test
    void aFailureIsRecordedAndPassedOn() {
        assertThatThrownBy(() -> traces.follow(TENANT, Kind.WORK, "answer", () -> "Who?", note -> {
                    throw new IllegalStateException("The model is gone.");
                }))
                .hasMessage("The model is gone.");

        assertThat(heard.getFirst().whole().failure()).isEqualTo("The model is gone.");
    }

    @Test
    void whatNobodyWantsIsOnlyDone() {
        int result = traces.follow(
                OTHER,
                Kind.WORK,
                "answer",
                () -> {
                    throw new AssertionError("nobody asked for the input");
                },
                note -> {
                    note.output(() -> {
                        throw new AssertionError("nobody asked for the output");
                    });
                    return traces.step(Kind.GENERATION, "x", () -> "", inner -> 7);
                });

        assertThat(result).isEqualTo(7);
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        Traces broken = new Traces(
                new TraceListener() {
                    @Override
                    public boolean wants(UUID tenantId) {
                        return true;
                    }

                    @Override
                    public void ended(Trace trace) {
                        throw new IllegalStateException("full");
                    }
                },
                Clock.systemUTC());

        assertThat(broken.<Integer>follow(TENANT, Kind.WORK, "answer", () -> "", note -> 7))
                .isEqualTo(7);
    }
}
