package io.ragstone.adapters.panache.setting;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.setting.SettingStore;
import io.ragstone.core.setting.SettingStoreContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheSettingStoreTest extends SettingStoreContract {
    @Inject
    SettingStore store;

    @Override
    protected SettingStore store() {
        return store;
    }
}
