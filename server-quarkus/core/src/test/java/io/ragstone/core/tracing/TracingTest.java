package io.ragstone.core.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.service.RunningService.State;
import io.ragstone.core.trace.Step;
import io.ragstone.core.trace.Step.Kind;
import io.ragstone.core.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account is kept, shown and removed; its traces are sent, and nobody suffers when they cannot be. */
class TracingTest {
    private static final UUID TENANT = new UUID(1, 1);
    private static final CallContext CALL =
            new CallContext(new Principal.SessionUser(TENANT, new UUID(2, 2), "ada@example.org"), "ragflow", "r");
    private static final String HOST = "https://langfuse.example.org/";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FakeTracingAccountStore accounts = new FakeTracingAccountStore();
    private final FakeReceiver receiver = new FakeReceiver();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final TraceSender sender = new TraceSender(accounts, receiver, secrets, clock, 3);
    private final TracingService service =
            new TracingService(accounts, receiver, secrets, new FakeTransactions(), clock, sender::forget);

    @AfterEach
    void close() {
        receiver.door.countDown();
        sender.close();
    }

    @Test
    void anAccountIsTriedAndKeptSealedAndShownWithoutItsSecret() {
        TracingService.Shown kept = service.keep(CALL, HOST, " pk-lf-1 ", FakeReceiver.SECRET);

        assertThat(kept).isEqualTo(service.show(CALL));
        assertThat(kept.host()).isEqualTo("https://langfuse.example.org");
        assertThat(kept.publicKey()).isEqualTo("pk-lf-1");
        assertThat(kept.maskedSecret()).isEqualTo("****wxyz");
        assertThat(kept.project().name()).isEqualTo("Handbook");
        assertThat(accounts.find(TENANT).orElseThrow().sealedSecret()).isNotEqualTo(FakeReceiver.SECRET);
    }

    @Test
    void wrongKeysAreNotKept() {
        assertThatThrownBy(() -> service.keep(CALL, HOST, "pk-lf-1", "wrong")).hasMessage("Invalid Langfuse keys");
        assertThatThrownBy(() -> service.show(CALL)).hasMessage("Have not record any Langfuse keys.");
    }

    @Test
    void whatIsRemovedIsWantedNoMore() {
        service.keep(CALL, HOST, "pk-lf-1", FakeReceiver.SECRET);
        assertThat(sender.wants(TENANT)).isTrue();

        service.remove(CALL);

        assertThat(sender.wants(TENANT)).isFalse();
        assertThatThrownBy(() -> service.remove(CALL)).hasMessage("Have not record any Langfuse keys.");
    }

    @Test
    void tracesAreSentBehindTheBackOfWhoeverWorks() {
        service.keep(CALL, HOST, "pk-lf-1", FakeReceiver.SECRET);
        sender.start();
        Trace trace = trace();

        sender.ended(trace);

        await(() -> receiver.taken.contains(trace));
    }

    @Test
    void whatComesWhileItIsStoppedWaitsForTheNextStart() {
        service.keep(CALL, HOST, "pk-lf-1", FakeReceiver.SECRET);
        sender.start();
        assertThat(sender.state()).isEqualTo(State.RUNNING);
        sender.stop();
        sender.stop();
        assertThat(sender.state()).isEqualTo(State.STOPPED);
        Trace trace = trace();
        sender.ended(trace);

        sender.start();

        await(() -> receiver.taken.contains(trace));
    }

    @Test
    void whoIsSlowHoldsNobodyUpAndTheQueueHasAnEnd() {
        service.keep(CALL, HOST, "pk-lf-1", FakeReceiver.SECRET);
        receiver.door = new CountDownLatch(1);
        sender.start();
        sender.ended(trace());
        await(() -> receiver.asked.get() == 1);

        for (int i = 0; i < 10; i++) {
            sender.ended(trace());
        }

        assertThat(sender.dropped()).isEqualTo(7);
        receiver.door.countDown();
        await(() -> receiver.taken.size() == 4);
    }

    @Test
    void whoFailsIsLeftAloneForAWhile() {
        service.keep(CALL, HOST, "pk-lf-1", FakeReceiver.SECRET);
        receiver.failing = true;
        sender.start();
        sender.ended(trace());
        await(() -> sender.dropped() == 1);
        receiver.failing = false;

        sender.ended(trace());
        await(() -> sender.dropped() == 2);
        assertThat(receiver.asked).hasValue(1);
        clock.advance(Duration.ofSeconds(31));
        sender.ended(trace());

        await(() -> receiver.taken.size() == 1);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private Trace trace() {
        Instant now = clock.instant();
        Step whole = new Step(
                UUID.randomUUID().toString(),
                null,
                Kind.WORK,
                "answer",
                now,
                now,
                null,
                "Who?",
                "Ada.",
                null,
                null,
                null);
        return new Trace(TENANT, whole, List.of());
    }
}
