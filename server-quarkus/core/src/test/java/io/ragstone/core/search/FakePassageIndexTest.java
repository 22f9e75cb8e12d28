package io.ragstone.core.search;

class FakePassageIndexTest extends PassageIndexContract {
    private final PassageIndex index = new FakePassageIndex();

    @Override
    protected PassageIndex index() {
        return index;
    }
}
