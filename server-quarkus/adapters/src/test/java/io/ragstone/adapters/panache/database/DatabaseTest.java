package io.ragstone.adapters.panache.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    @Inject
    DataSource dataSource;

    /** Or else the tests that are thought to run on the other database would run on this one twice. */
    @Test
    void theTestsRunOnTheDatabaseTheyAreMeantFor() throws SQLException {
        String wanted = System.getProperty("ragstone.test.database", "sqlite");
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT))
                    .isEqualTo(wanted);
        }
    }

    @Test
    void aDatabaseIsKnownByItsUrl() {
        assertThat(Database.of("jdbc:sqlite:data/ragstone.db")).isEqualTo(Database.SQLITE);
        assertThat(Database.of("jdbc:postgresql://db/ragstone")).isEqualTo(Database.POSTGRESQL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Database.of("postgres://user:secret@db/ragstone"))
                .withMessage("The database's URL has to begin with jdbc:sqlite: or jdbc:postgresql:. Correct the"
                        + " setting ragstone.database.url.");
    }
}
