package io.ragstone.core.wiki.page;

class FakeWikiPageStoreTest extends WikiPageStoreContract {
    private final FakeWikiPageStore store = new FakeWikiPageStore();

    @Override
    protected WikiPageStore store() {
        return store;
    }
}
