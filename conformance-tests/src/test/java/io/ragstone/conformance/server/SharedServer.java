package io.ragstone.conformance.server;

import io.ragstone.conformance.contract.ContractCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one server and one check of the contract for the whole run, and an account for each test class. */
final class SharedServer implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);
    private static final Map<Class<?>, Function<ExtensionContext, Object>> PARAMETERS = Map.of(
            RunningServer.class, SharedServer::server,
            ContractCheck.class, SharedServer::check,
            Accounts.class, SharedServer::accounts,
            Account.class, SharedServer::account);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS
                .getOrDefault(parameter.getParameter().getType(), ignored -> "")
                .apply(context);
    }

    private static RunningServer server(ExtensionContext context) {
        return run(context).computeIfAbsent(Shared.class, key -> new Shared(), Shared.class).server;
    }

    private static ContractCheck check(ExtensionContext context) {
        return run(context).computeIfAbsent(ContractCheck.class, key -> new ContractCheck(), ContractCheck.class);
    }

    private static Accounts accounts(ExtensionContext context) {
        return new Accounts(server(context), check(context));
    }

    private static Account account(ExtensionContext context) {
        String owner = context.getRequiredTestClass().getName();
        return run(context).computeIfAbsent(owner, key -> accounts(context).register(), Account.class);
    }

    private static Store run(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    /** The server and its folder, both gone at the end of the run. */
    private static final class Shared implements AutoCloseable {
        /** All tests try passwords from one address. */
        private static final String MANY = "1000";

        private final Path data = BuildFolder.newDataFolder("shared");
        private final @Nullable Postgres database =
                "postgresql".equals(System.getProperty("ragstone.conformance.database")) ? Postgres.start() : null;
        private final RunningServer server = RunningServer.start(setup());

        /** On SQLite, unless the run is to try all of it on PostgreSQL. */
        private ServerSetup setup() {
            ServerSetup usual = new ServerSetup("shared", data).with("ragstone.accounts.login-attempts", MANY);
            return database == null ? usual : database.under(usual);
        }

        @Override
        public void close() throws IOException {
            server.close();
            if (database != null) {
                database.close();
            }
            BuildFolder.delete(data);
        }
    }
}
