package io.ragstone.adapters.panache.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.limit.Counters;
import io.ragstone.core.limit.Rates;
import io.ragstone.core.limit.RequestLimits;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two servers that share a database let a tenant make as many requests as it may, and at most a twentieth less. */
@QuarkusTest
class SharedLimitTest {
    private static final int LIMIT = 1_000;

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:20Z"), ZoneOffset.UTC);
    private final CallContext call = new CallContext(
            new Principal.SessionUser(UUID.randomUUID(), UUID.randomUUID(), "ada@example.org"), "ragflow", "r");

    @Inject
    Counters counters;

    @Test
    void twoServersStayWithinFivePercentOfTheLimit() throws Exception {
        RequestLimits ada = server();
        RequestLimits bob = server();
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            RequestLimits mine = i % 2 == 0 ? ada : bob;
            int requests = LIMIT;
            clients.add(() -> granted(mine, requests));
        }
        int granted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            for (Future<Integer> client : threads.invokeAll(clients)) {
                granted += client.get();
            }
        }

        assertThat(granted).isBetween(LIMIT * 95 / 100, LIMIT);
    }

    private RequestLimits server() {
        return new RequestLimits((surface, tenant) -> new Rates(LIMIT, 0, 0), counters, clock);
    }

    private int granted(RequestLimits server, int requests) {
        int granted = 0;
        for (int i = 0; i < requests; i++) {
            try {
                server.take(call);
                granted++;
            } catch (CoreException used) {
                assertThat(used.details()).containsEntry("remaining", 0L);
            }
        }
        return granted;
    }
}
