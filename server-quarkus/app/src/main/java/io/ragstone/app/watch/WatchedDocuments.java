package io.ragstone.app.watch;

import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.watch.Watcher.Outcome;
import io.ragstone.core.watch.Watchers;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.UUID;

/** Hears what becomes of documents where it is written down. */
@Decorator
@Priority(1)
abstract class WatchedDocuments implements DocumentStore {
    @Inject
    @Any
    @Delegate
    DocumentStore store;

    @Inject
    Watchers watchers;

    @Override
    public void setParsing(UUID tenantId, UUID id, ParseStatus status) {
        store.setParsing(tenantId, id, status);
        if (status.state() == RunState.DONE) {
            watchers.documentEnded(Outcome.DONE);
        } else if (status.state() == RunState.FAILED) {
            watchers.documentEnded(Outcome.FAILED);
        }
    }
}
