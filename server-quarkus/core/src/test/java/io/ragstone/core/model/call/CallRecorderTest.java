package io.ragstone.core.model.call;

import static io.ragstone.core.model.call.Calls.MONDAY;
import static io.ragstone.core.model.call.Calls.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallRecorderTest {
    private final UUID tenant = UUID.randomUUID();
    private final ModelEndpoint qwen = Calls.endpoint(tenant, "qwen");
    private final MovableClock clock = new MovableClock(MONDAY);
    private final FakeModelCallStore store = new FakeModelCallStore();
    private final CallRecorder recorder = new CallRecorder(store, Duration.ofDays(30), clock);

    @Test
    void callsAreKeptManyAtATime() {
        end(1200);

        recorder.flush();

        assertThat(store.batches()).containsExactly(500, 500, 200);
        assertThat(store.usedTokens(tenant)).containsEntry(qwen.model(), 2400L);
    }

    @Test
    void nothingIsLostWhileTheStoreIsAway() {
        store.setBroken(true);
        end(3);
        recorder.flush();
        end(2);
        recorder.flush();
        assertThat(store.latest(tenant, 9)).isEmpty();

        store.setBroken(false);
        recorder.flush();

        assertThat(store.latest(tenant, 9)).hasSize(5);
    }

    @Test
    void theLastOnesAreKeptWhenItEnds() {
        recorder.start();
        end(3);

        recorder.close();

        assertThat(store.latest(tenant, 9)).hasSize(3);
    }

    @Test
    void whatHappensWhileItIsStoppedIsKeptLater() {
        recorder.start();
        recorder.stop();
        end(2);
        recorder.start();

        recorder.stop();

        assertThat(store.latest(tenant, 9)).hasSize(2);
    }

    @Test
    void oldOnesAreForgotten() {
        end(1);
        clock.advance(Duration.ofDays(31));
        recorder.ended(answered(qwen, new Usage(1, 1), clock.instant()));

        recorder.flush();

        assertThat(store.latest(tenant, 9)).extracting(KeptCall::startedAt).containsExactly(clock.instant());
    }

    private void end(int calls) {
        Instant now = clock.instant();
        for (int i = 0; i < calls; i++) {
            recorder.ended(answered(qwen, new Usage(1, 1), now));
        }
    }
}
