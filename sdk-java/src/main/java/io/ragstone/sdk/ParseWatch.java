package io.ragstone.sdk;

import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseProgress;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.wire.waiting.Waiting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Waits until documents are parsed, and tells how far they are. */
final class ParseWatch {
    private final Function<String, Document> look;
    private final ParseOptions options;
    private final Map<String, ParseProgress> told = new HashMap<>();
    private final Map<String, ParseResult> results = new LinkedHashMap<>();

    ParseWatch(Function<String, Document> look, ParseOptions options) {
        this.look = look;
        this.options = options;
    }

    List<ParseResult> await(List<String> ids) {
        Waiting waiting = new Waiting(options);
        Set<String> pending = new LinkedHashSet<>(ids);
        while (true) {
            pending.removeIf(this::isThrough);
            if (pending.isEmpty()) {
                return ids.stream()
                        .map(id -> Objects.requireNonNull(results.get(id)))
                        .toList();
            }
            waiting.pause(
                    timeout -> "%d of %d documents were not parsed within %s; the server goes on with them: %s"
                            .formatted(pending.size(), ids.size(), timeout, pending),
                    "Interrupted while waiting for documents to be parsed; the server goes on with them.");
        }
    }

    private boolean isThrough(String id) {
        Document document = look.apply(id);
        RunStatus status = statusOf(document);
        ParseProgress progress = new ParseProgress(id, status, document.progress(), document.progressMessage());
        if (!progress.equals(told.put(id, progress))) {
            options.onProgress().accept(progress);
        }
        if (!status.isFinal()) {
            return false;
        }
        results.put(id, new ParseResult(id, status, document.chunkCount(), document.tokenCount()));
        return true;
    }

    /** Where a server gives no state that is known here, its progress tells. */
    private static RunStatus statusOf(Document document) {
        if (document.run() != RunStatus.UNKNOWN) {
            return document.run();
        }
        if (document.progress() < 0) {
            return RunStatus.FAIL;
        }
        return document.progress() >= 1 ? RunStatus.DONE : RunStatus.RUNNING;
    }
}
