package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReembeddingWorkerTest extends ReembeddingScene {
    @Test
    void worksOnWhatIsOrderedOneAfterTheOther() throws InterruptedException {
        document("Quiet hours begin at ten");
        CountDownLatch first = new CountDownLatch(1);
        models.meanwhile.add(first::countDown);
        try (ReembeddingWorker worker = new ReembeddingWorker(reembedder)) {
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

    private void awaitDone(String model) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!isDone() || !baseNow().embeddingModel().equals(model)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
