package io.ragstone.adapters.panache;

import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Nobody calls the stores under test, so they reach everything, unless a test says otherwise. */
class TestReach {
    @Produces
    @Singleton
    ReachOfWork reach() {
        return new ReachOfWork(() -> Reach.EVERYTHING);
    }
}
