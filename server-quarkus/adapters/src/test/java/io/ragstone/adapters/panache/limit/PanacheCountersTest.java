package io.ragstone.adapters.panache.limit;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.limit.Counters;
import io.ragstone.core.limit.CountersContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheCountersTest extends CountersContract {
    @Inject
    Counters counters;

    @Override
    protected Counters counters() {
        return counters;
    }
}
