package io.ragstone.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.model.Cancellation.Registration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final List<String> done = new ArrayList<>();

    @Test
    void actionsRunOnceWhenItIsCancelled() {
        cancellation.onCancel(() -> done.add("close"));

        cancellation.cancel();
        cancellation.cancel();

        assertThat(done).containsExactly("close");
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void whoComesTooLateIsToldAtOnce() {
        cancellation.cancel();

        cancellation.onCancel(() -> done.add("close"));

        assertThat(done).containsExactly("close");
    }

    @Test
    void whatIsNoLongerNeededIsForgotten() {
        Registration registration = cancellation.onCancel(() -> done.add("close"));
        registration.close();

        cancellation.cancel();

        assertThat(done).isEmpty();
    }
}
