package io.ragstone.adapters.panache.database;

import java.sql.Driver;
import java.util.Arrays;
import java.util.function.Supplier;

/** The databases that the stores know, told apart by their URLs. */
public enum Database {
    /** One file, one server, one writer at a time. */
    SQLITE("jdbc:sqlite:", "db/sqlite/", org.sqlite.JDBC::new),
    /** A server of its own, which several of ours may share. */
    POSTGRESQL("jdbc:postgresql:", "db/postgresql/", org.postgresql.Driver::new);

    private final String beginning;
    private final String scripts;
    private final Supplier<Driver> driver;

    Database(String beginning, String scripts, Supplier<Driver> driver) {
        this.beginning = beginning;
        this.scripts = scripts;
        this.driver = driver;
    }

    public static Database of(String url) {
        return Arrays.stream(values())
                .filter(database -> database.knows(url))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The database's URL has to begin with jdbc:sqlite: or jdbc:postgresql:. Correct the setting"
                                + " ragstone.database.url."));
    }

    boolean knows(String url) {
        return url.startsWith(beginning);
    }

    /** Whether a script is for all databases or for this one. */
    boolean understands(String script) {
        return Arrays.stream(values()).noneMatch(other -> other != this && script.contains(other.scripts));
    }

    /** What lets a query pass over rows that another transaction is about to change; where writers take turns, nothing. */
    public String skippingLocked() {
        return this == POSTGRESQL ? "for update skip locked" : "";
    }

    Driver newDriver() {
        return driver.get();
    }
}
