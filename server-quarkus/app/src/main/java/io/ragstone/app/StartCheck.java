package io.ragstone.app;

import io.ragstone.adapters.panache.database.Database;
import io.ragstone.adapters.panache.database.DatabaseDriver;
import io.ragstone.app.config.RagstoneConfig;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Looks at the settings before the server starts, so that what is wrong is told in a sentence and not by a stack trace. */
final class StartCheck {
    private static final String URL = "ragstone.database.url";
    private static final String PATIENCE_SECONDS = "10";

    private final Config config;

    StartCheck(Config config) {
        this.config = config;
    }

    /** Something is wrong that only the operator can mend. */
    static final class WrongSettingException extends Exception {
        private static final long serialVersionUID = 1;

        WrongSettingException(String sentence) {
            super(sentence);
        }
    }

    void run() throws WrongSettingException {
        readable();
        database();
    }

    private void readable() throws WrongSettingException {
        try {
            new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(sources())
                    .withMapping(RagstoneConfig.class)
                    .withValidateUnknown(false)
                    .build();
        } catch (ConfigValidationException e) {
            throw new WrongSettingException(IntStream.range(0, e.getProblemCount())
                    .mapToObj(problem ->
                            "A setting cannot be read: " + e.getProblem(problem).getMessage() + ".")
                    .collect(Collectors.joining("\n")));
        }
    }

    private ConfigSource[] sources() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .toArray(ConfigSource[]::new);
    }

    /** A file is opened when it is needed; another server may be down, or know nobody of that name. */
    private void database() throws WrongSettingException {
        String url = config.getValue(URL, String.class);
        try {
            if (Database.of(url) == Database.POSTGRESQL) {
                Connection connection = new DatabaseDriver().connect(url, login());
                if (connection != null) {
                    connection.close();
                }
            }
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(Objects.requireNonNullElse(e.getMessage(), "Its URL cannot be read."));
        } catch (SQLException e) {
            throw new WrongSettingException(
                    "The database cannot be opened: " + e.getMessage() + "\nCorrect the settings " + URL
                            + ", ragstone.database.username and ragstone.database.password, or start the database.");
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("connectTimeout", PATIENCE_SECONDS);
        config.getOptionalValue("ragstone.database.username", String.class)
                .ifPresent(name -> login.setProperty("user", name));
        config.getOptionalValue("ragstone.database.password", String.class)
                .ifPresent(password -> login.setProperty("password", password));
        return login;
    }
}
