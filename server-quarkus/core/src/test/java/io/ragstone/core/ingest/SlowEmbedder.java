package io.ragstone.core.ingest;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.WordEmbedder;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Answers when it is told to, as if it were far away. */
final class SlowEmbedder implements Embedder {
    private final WordEmbedder words = new WordEmbedder();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    void awaitQuestion() throws InterruptedException {
        asked.await();
    }

    void awaitInterrupt() throws InterruptedException {
        interrupted.await();
    }

    void answer() {
        answering.countDown();
    }

    @Override
    public String model() {
        return words.model();
    }

    @Override
    public int dimensions() {
        return words.dimensions();
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        asked.countDown();
        try {
            answering.await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
            throw new CoreException(ErrorCode.CANCELLED, "Interrupted while waiting for a model.", e);
        }
        return words.embed(texts);
    }

    @Override
    public double trust(String text) {
        return words.trust(text);
    }

    @Override
    public double unrelated() {
        return words.unrelated();
    }
}
