package io.ragstone.adapters.panache.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DatabaseTroubleTest {
    @ParameterizedTest
    @CsvSource({
        "40001, COLLISION",
        "40P01, COLLISION",
        "53100, FULL",
        "08006, UNREACHABLE",
        "57P01, UNREACHABLE",
        "53300, UNREACHABLE"
    })
    void postgresqlTellsByItsStates(String state, DatabaseTrouble trouble) {
        assertThat(DatabaseTrouble.behind(new SQLException("no", state))).contains(trouble);
    }

    @ParameterizedTest
    @CsvSource({"SQLITE_FULL, FULL", "SQLITE_BUSY, BUSY", "SQLITE_BUSY_SNAPSHOT, BUSY"})
    void sqliteTellsByItsCodes(SQLiteErrorCode code, DatabaseTrouble trouble) {
        assertThat(DatabaseTrouble.behind(new SQLiteException("no", code))).contains(trouble);
    }

    @Test
    void theReasonIsFoundHoweverDeepItIs() {
        RuntimeException committing = new IllegalStateException("rolled back");
        committing.addSuppressed(new IllegalStateException(new SQLException("no", "40001")));

        assertThat(DatabaseTrouble.behind(new RuntimeException(committing))).contains(DatabaseTrouble.COLLISION);
    }

    @Test
    void otherFailuresAreNobodysTrouble() {
        assertThat(DatabaseTrouble.behind(new SQLException("syntax", "42601"))).isEmpty();
        assertThat(DatabaseTrouble.behind(new SQLException("no state"))).isEmpty();
        assertThat(DatabaseTrouble.behind(new SQLiteException("constraint", SQLiteErrorCode.SQLITE_CONSTRAINT)))
                .isEmpty();
        assertThat(DatabaseTrouble.behind(new IllegalStateException("bug"))).isEmpty();
    }
}
