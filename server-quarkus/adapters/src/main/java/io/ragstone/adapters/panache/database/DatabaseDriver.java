package io.ragstone.adapters.panache.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Leaves each URL to the driver of its database. */
public final class DatabaseDriver implements Driver {
    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        return Database.of(url).newDriver().connect(url, info);
    }

    @Override
    public boolean acceptsURL(String url) {
        return Arrays.stream(Database.values()).anyMatch(database -> database.knows(url));
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return Database.of(url).newDriver().getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }
}
