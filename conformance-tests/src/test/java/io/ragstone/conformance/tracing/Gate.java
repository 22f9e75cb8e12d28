package io.ragstone.conformance.tracing;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps requests waiting for their answers until it is opened. */
final class Gate implements ResponseDefinitionTransformerV2 {
    static final String NAME = "gate";

    private volatile CountDownLatch closed = new CountDownLatch(0);

    void close() {
        closed = new CountDownLatch(1);
    }

    void open() {
        closed.countDown();
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        try {
            if (!closed.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The test never went on.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return event.getResponseDefinition();
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
