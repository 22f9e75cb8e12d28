package io.ragstone.core.audit;

/** The fakes of this package keep the contracts. */
class AuditFakesTest extends AuditLogContract {
    private final FakeAuditLog log = new FakeAuditLog();

    @Override
    protected AuditLog log() {
        return log;
    }
}
