package io.ragstone.adapters.panache.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Says so when the server logs in to PostgreSQL as somebody whom no policy holds back. */
@Singleton
class RoleCheck {
    private static final Logger LOG = Logger.getLogger(RoleCheck.class);
    private static final String BYPASSES =
            "select current_user from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)";

    private final Database database;
    private final DataSource dataSource;

    RoleCheck(Database database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    void look(@Observes StartupEvent event) throws SQLException {
        if (database != Database.POSTGRESQL) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(BYPASSES)) {
            if (found.next()) {
                LOG.warnf(
                        "The role %s of the database passes by row-level security, the second wall between tenants."
                                + " Log in as one that owns the database and is neither SUPERUSER nor BYPASSRLS: set"
                                + " ragstone.database.username.",
                        found.getString(1));
            }
        }
    }
}
