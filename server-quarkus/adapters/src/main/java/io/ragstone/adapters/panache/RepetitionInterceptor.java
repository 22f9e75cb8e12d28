package io.ragstone.adapters.panache;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs around what {@code @Transactional} does: a call that is a transaction by itself can be done over. */
@Interceptor
@StoreCall
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RepetitionInterceptor {
    private final Repetition repetition;

    RepetitionInterceptor(Repetition repetition) {
        this.repetition = repetition;
    }

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        return repetition.call(context::proceed);
    }
}
