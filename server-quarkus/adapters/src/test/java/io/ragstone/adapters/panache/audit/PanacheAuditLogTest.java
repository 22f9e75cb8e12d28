package io.ragstone.adapters.panache.audit;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.audit.AuditLog;
import io.ragstone.core.audit.AuditLogContract;
import jakarta.inject.Inject;

@QuarkusTest
class PanacheAuditLogTest extends AuditLogContract {
    @Inject
    AuditLog log;

    @Override
    protected AuditLog log() {
        return log;
    }
}
