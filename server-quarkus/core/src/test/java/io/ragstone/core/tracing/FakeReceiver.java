package io.ragstone.core.tracing;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.trace.Trace;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes traces, or fails, or hangs until it is let go. */
final class FakeReceiver implements TraceReceiver {
    static final String SECRET = "sk-lf-0123456789-wxyz";

    final List<Trace> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean failing;
    volatile CountDownLatch door = new CountDownLatch(0);

    @Override
    public Project check(Login login) {
        if (!login.secretKey().equals(SECRET)) {
            throw new CoreException(ErrorCode.UNSUPPORTED, "Invalid Langfuse keys");
        }
        return new Project("p1", "Handbook");
    }

    @Override
    public void send(Login login, List<Trace> traces) {
        asked.incrementAndGet();
        try {
            door.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failing) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "Langfuse has failed.");
        }
        taken.addAll(traces);
    }
}
