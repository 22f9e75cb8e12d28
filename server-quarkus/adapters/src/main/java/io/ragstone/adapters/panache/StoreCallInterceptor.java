package io.ragstone.adapters.panache;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.hibernate.Session;

/** Runs inside of what {@code @Transactional} does: when that begins a transaction, it is there already. */
@Interceptor
@StoreCall
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class StoreCallInterceptor {
    private final Session session;
    private final WriteTurns turns;

    StoreCallInterceptor(Session session, WriteTurns turns) {
        this.session = session;
        this.turns = turns;
    }

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        return QuarkusTransaction.isActive() ? callInTransaction(context) : callInSessionOfItsOwn(context);
    }

    private Object callInTransaction(InvocationContext context) throws Exception {
        turns.await();
        Object result = context.proceed();
        session.flush();
        session.clear();
        return result;
    }

    /** Panache's session lives in the request context, so a new context is a new session, closed with it. */
    private static Object callInSessionOfItsOwn(InvocationContext context) throws Exception {
        ManagedContext requests = Arc.container().requestContext();
        ContextState outer = requests.getStateIfActive();
        requests.activate();
        try {
            return context.proceed();
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
