package io.ragstone.app.watch;

import io.ragstone.adapters.remote.langfuse.LangfuseReceiver;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.trace.Traces;
import io.ragstone.core.tracing.TraceReceiver;
import io.ragstone.core.tracing.TraceSender;
import io.ragstone.core.tracing.TracingAccountStore;
import io.ragstone.core.tracing.TracingService;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what follows work step by step, and sends what was followed to where tenants want it. */
@Singleton
class TraceWiring {
    @Produces
    @Singleton
    LangfuseReceiver receiver(RagstoneConfig config) {
        return new LangfuseReceiver(config.models().localAddresses());
    }

    void close(@Disposes LangfuseReceiver receiver) {
        receiver.close();
    }

    @Produces
    @Singleton
    TraceSender sender(TracingAccountStore accounts, TraceReceiver receiver, SecretBox secrets, Clock clock) {
        TraceSender sender = new TraceSender(accounts, receiver, secrets, clock);
        sender.start();
        return sender;
    }

    void close(@Disposes TraceSender sender) {
        sender.close();
    }

    @Produces
    @Singleton
    Traces traces(TraceSender sender, Clock clock) {
        return new Traces(sender, clock);
    }

    @Produces
    @Singleton
    TracingService tracing(
            TracingAccountStore accounts,
            TraceReceiver receiver,
            SecretBox secrets,
            Transactions transactions,
            Clock clock,
            TraceSender sender) {
        return new TracingService(accounts, receiver, secrets, transactions, clock, sender::forget);
    }
}
