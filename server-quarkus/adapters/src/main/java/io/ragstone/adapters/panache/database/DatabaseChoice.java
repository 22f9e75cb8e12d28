package io.ragstone.adapters.panache.database;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads from the configuration which database it is, and tells those who have to know. */
@Singleton
@JdbcDriver("other")
class DatabaseChoice implements AgroalConnectionConfigurer {
    private final Database database;

    DatabaseChoice(@ConfigProperty(name = "ragstone.database.url") String url) {
        this.database = Database.of(url);
    }

    @Produces
    @Singleton
    Database database() {
        return database;
    }

    /** A connection that broke off goes out of the pool at once; SQLite's do not break off. */
    @Override
    public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier configuration) {
        if (database == Database.POSTGRESQL) {
            configuration.connectionPoolConfiguration().exceptionSorter(new PostgreSQLExceptionSorter());
        }
    }
}
