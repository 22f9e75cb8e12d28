package io.ragstone.core.setting;

class FakeSettingStoreTest extends SettingStoreContract {
    private final FakeSettingStore store = new FakeSettingStore();

    @Override
    protected SettingStore store() {
        return store;
    }
}
