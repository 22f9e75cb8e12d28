package io.ragstone.core.access;

/** The fakes of this package keep the contracts. */
class AccessFakesTest extends RoleStoreContract {
    private final FakeRoleStore store = new FakeRoleStore();

    @Override
    protected RoleStore store() {
        return store;
    }
}
