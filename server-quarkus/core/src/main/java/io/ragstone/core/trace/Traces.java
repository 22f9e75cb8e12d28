package io.ragstone.core.trace;

import io.ragstone.core.trace.Step.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows work through the thread that does it. Where nobody wants to know, it only does the work; what goes wrong with
 * the following is no concern of the work.
 */
public final class Traces {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    /** An answer takes a dozen; what never ends must not fill the memory. */
    private static final int MOST_STEPS = 500;

    private final TraceListener listener;
    private final Clock clock;
    private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

    public Traces(TraceListener listener, Clock clock) {
        this.listener = listener;
        this.clock = clock;
    }

    /** Nobody wants to know. */
    public static Traces none() {
        return new Traces(
                new TraceListener() {
                    @Override
                    public boolean wants(UUID tenantId) {
                        return false;
                    }

                    @Override
                    public void ended(Trace trace) {}
                },
                Clock.systemUTC());
    }

    /** The step that a thread is in. */
    private record Open(UUID tenantId, String id, List<Step> ended) {}

    /** Does a piece of work; within another one it is a step of that. */
    public <T> T follow(UUID tenantId, Kind kind, String name, Supplier<String> input, Function<Note, T> work) {
        Open outer = current.get();
        if (outer == null && !wanted(tenantId)) {
            return work.apply(Note.UNREAD);
        }
        Open open = new Open(tenantId, newId(), outer == null ? new ArrayList<>() : outer.ended());
        Note note = new Note(clock);
        Instant begun = clock.instant();
        String failure = "It failed.";
        current.set(open);
        try {
            T result = work.apply(note);
            failure = null;
            return result;
        } catch (RuntimeException e) {
            failure = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            throw e;
        } finally {
            restore(outer);
            end(outer, open, kind, name, begun, input, note, failure);
        }
    }

    /** Does a step of what the thread is at; where it is at nothing that is followed, just does it. */
    public <T> T step(Kind kind, String name, Supplier<String> input, Function<Note, T> work) {
        Open outer = current.get();
        return outer == null ? work.apply(Note.UNREAD) : follow(outer.tenantId(), kind, name, input, work);
    }

    private boolean wanted(UUID tenantId) {
        try {
            return listener.wants(tenantId);
        } catch (RuntimeException e) {
            LOG.warn("It could not be found out whether traces are wanted.", e);
            return false;
        }
    }

    private void restore(@Nullable Open outer) {
        if (outer == null) {
            current.remove();
        } else {
            current.set(outer);
        }
    }

    private void end(
            @Nullable Open outer,
            Open open,
            Kind kind,
            String name,
            Instant begun,
            Supplier<String> input,
            Note note,
            @Nullable String failure) {
        try {
            Step step = new Step(
                    open.id(),
                    outer == null ? null : outer.id(),
                    kind,
                    name,
                    begun,
                    clock.instant(),
                    note.firstWord(),
                    input.get(),
                    note.output(),
                    note.model(),
                    note.tokens(),
                    failure);
            if (outer == null) {
                listener.ended(new Trace(open.tenantId(), step, open.ended()));
            } else if (open.ended().size() < MOST_STEPS) {
                open.ended().add(step);
            }
        } catch (RuntimeException e) {
            LOG.warn("A step could not be recorded; the work is not affected.", e);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
