package io.ragstone.surfaces.boundary;

import io.quarkus.arc.DefaultBean;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.limit.Allowance;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts what callers do who may do only so much. What is too much is refused by a {@code CoreException}. */
public interface CallLimits {
    /** Counts a call, and says what is left after it; null for any number. */
    @Nullable
    Allowance take(CallContext call);

    /** Counts files of so many bytes, before they have come. */
    void upload(CallContext call, long bytes);

    /** Refuses files, of whatever size, when none may come any more. */
    void uploadOfUnknownSize(CallContext call);

    /** What holds unless the application says otherwise: anything goes. */
    @Singleton
    @DefaultBean
    class Usual implements CallLimits {
        @Override
        public @Nullable Allowance take(CallContext call) {
            return null;
        }

        @Override
        public void upload(CallContext call, long bytes) {}

        @Override
        public void uploadOfUnknownSize(CallContext call) {}
    }
}
