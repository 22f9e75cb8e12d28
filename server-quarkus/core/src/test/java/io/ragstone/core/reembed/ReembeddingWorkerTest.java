package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.service.RunningService.State;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReembeddingWorkerTest extends ReembeddingScene {
    @Test
    void worksOnWhatIsOrderedOneAfterTheOther() throws InterruptedException {
        document("Quiet hours begin at ten");
        CountDownLatch first = new CountDownLatch(1);
        models.meanwhile.add(first::countDown);
        try (OrderWorker<Reembedding> worker = new OrderWorker<>(
                "reindexing-worker", orders, LEASE, reembedder, new ReachOfWork(() -> Reach.EVERYTHING))) {
            worker.start();
            order(NEW);
            worker.wake();
            assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
            awaitDone(NEW);
            service.start(baseNow(), OLD);
            worker.wake();
            awaitDone(OLD);
        }
        assertThat(found("quiet hours")).containsExactly("Quiet hours begin at ten");
    }

    @Test
    void goesOnWhereItWasStopped() throws InterruptedException {
        document("Quiet hours begin at ten");
        document("Dogs stay on the leash");
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        OrderWorker<Reembedding> worker = new OrderWorker<>(
                "reindexing-worker", orders, LEASE, reembedder, new ReachOfWork(() -> Reach.EVERYTHING));
        models.meanwhile.add(() -> {
            atWork.countDown();
            await(stopping);
        });
        order(NEW);
        worker.start();
        assertThat(atWork.await(1, TimeUnit.MINUTES)).isTrue();
        Thread end = Thread.ofPlatform().start(worker::stop);
        while (worker.state() != State.STOPPED) {
            Thread.onSpinWait();
        }
        stopping.countDown();
        end.join();
        assertThat(isDone()).isFalse();

        try (worker) {
            worker.start();
            assertThat(worker.state()).isEqualTo(State.RUNNING);
            awaitDone(NEW);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitDone(String model) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!isDone() || !baseNow().embeddingModel().equals(model)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
