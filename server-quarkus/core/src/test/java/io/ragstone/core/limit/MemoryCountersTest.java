package io.ragstone.core.limit;

class MemoryCountersTest extends CountersContract {
    private final MemoryCounters counters = new MemoryCounters();

    @Override
    protected Counters counters() {
        return counters;
    }
}
