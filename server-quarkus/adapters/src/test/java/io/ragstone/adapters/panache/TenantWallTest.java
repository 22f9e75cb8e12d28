package io.ragstone.adapters.panache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.TenantStore;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Goes round the conditions of all queries, and still sees nothing of other tenants. */
@QuarkusTest
@EnabledIfSystemProperty(
        named = "ragstone.test.database",
        matches = "postgresql",
        disabledReason = "Only PostgreSQL has policies.")
class TenantWallTest {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final SampleDocuments samples = new SampleDocuments(ids);
    private final UUID ours = ids.next();
    private final UUID theirs = ids.next();

    @Inject
    DataSource dataSource;

    @Inject
    DocumentStore documents;

    @Inject
    TenantStore tenants;

    @Inject
    CarelessStore careless;

    @Inject
    ReachOfWork reach;

    @Inject
    Transactions transactions;

    private Document our;
    private Document their;

    @BeforeEach
    void twoTenants() {
        our = samples.named(ours, ids.next(), "ours.txt");
        their = samples.named(theirs, ids.next(), "theirs.txt");
        documents.insert(our);
        documents.insert(their);
    }

    @Test
    void everyTableThatSaysWhoseItsRowsAreIsBehindIt() throws SQLException {
        assertThat(texts("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid))
                order by 1
                """)).containsExactly("api_key", "audit_event", "tenant_member");
    }

    @Test
    void theStoresLogInAsSomebodyWhomItHoldsBack() throws SQLException {
        assertThat(texts("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .containsExactly("f");
    }

    @Test
    void aConnectionThatSaysNothingSeesNothing() throws SQLException {
        assertThat(texts("select name from document")).isEmpty();
    }

    @Test
    void aQueryWithoutConditionsSeesTheTenantsOwnAlone() {
        assertThat(as(Reach.of(ours), careless::names)).containsExactly("ours.txt");
        assertThat(as(Reach.of(theirs), careless::namesOfEntities)).containsExactly("theirs.txt");
        assertThat(as(Reach.of(ids.next()), careless::names)).isEmpty();
        assertThat(careless.names()).contains("ours.txt", "theirs.txt");
        assertThat(as(Reach.of(ours), careless::namesAcrossTenants)).contains("ours.txt", "theirs.txt");
    }

    @Test
    void aQueryThatAsksForAnotherTenantFindsNothing() {
        assertThat(as(Reach.of(ours), () -> documents.find(theirs, their.id()))).isEmpty();
        assertThat(as(Reach.of(theirs), () -> documents.find(theirs, their.id())))
                .isPresent();
    }

    @Test
    void whatIsChangedOrDeletedWithoutConditionsIsTheTenantsOwnAlone() {
        assertThat(as(Reach.of(ours), careless::disableAll)).isEqualTo(1);
        assertThat(as(Reach.of(ours), careless::deleteAll)).isEqualTo(1);

        assertThat(documents.find(ours, our.id())).isEmpty();
        assertThat(documents.find(theirs, their.id())).contains(their);
    }

    @Test
    void nothingIsPutAmongAnotherTenantsRows() {
        assertRefused(() -> careless.settleAskingOf(theirs));
        assertRefused(() -> careless.giveAllTo(theirs));
        assertThat(documents.find(ours, our.id())).contains(our);
    }

    @Test
    void aUserReachesTheTenantsOfTheTeamsThatTheUserIsIn() {
        Reach user = Reach.of(new Principal.SessionUser(ours, ours, "ours@example.org"));
        assertThat(as(user, careless::names)).containsExactly("ours.txt");

        tenants.insertMember(new Member(theirs, ours, Member.Role.INVITED));
        assertThat(as(user, careless::names)).containsExactly("ours.txt");

        tenants.updateMember(new Member(theirs, ours, Member.Role.NORMAL));
        assertThat(as(user, careless::names)).containsExactly("ours.txt", "theirs.txt");
        assertThat(as(Reach.of(ours), careless::names)).containsExactly("ours.txt");
    }

    @Test
    void oneTransactionMayReachNowHereNowThere() {
        transactions.run(() -> {
            assertThat(as(Reach.of(ours), careless::names)).containsExactly("ours.txt");
            assertThat(as(Reach.of(theirs), careless::names)).containsExactly("theirs.txt");
            assertThat(careless.names()).contains("ours.txt", "theirs.txt");
        });
    }

    private void assertRefused(Runnable work) {
        assertThatThrownBy(() -> as(Reach.of(ours), () -> {
                    work.run();
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private <T> T as(Reach wanted, Supplier<T> work) {
        return reach.within(wanted, work);
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
