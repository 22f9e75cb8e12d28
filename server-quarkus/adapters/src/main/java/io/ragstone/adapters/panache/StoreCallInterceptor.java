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
    private final TenantWall wall;

    StoreCallInterceptor(Session session, WriteTurns turns, TenantWall wall) {
        this.session = session;
        this.turns = turns;
        this.wall = wall;
    }

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return callInTransaction(context);
        }
        return wall.stands() ? callInTransactionOfItsOwn(context) : callInSessionOfItsOwn(context);
    }

    /** How far a call reaches is said of its transaction, so one that only reads needs one too. */
    private Object callInTransactionOfItsOwn(InvocationContext context) {
        return QuarkusTransaction.requiringNew().call(() -> callInTransaction(context));
    }

    private Object callInTransaction(InvocationContext context) throws Exception {
        turns.await();
        wall.raise(context.getMethod());
        settle();
        Object result = context.proceed();
        settle();
        return result;
    }

    /** Before a call too: it may be made by another one, which has read already what this one changes. */
    private void settle() {
        session.flush();
        session.clear();
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
