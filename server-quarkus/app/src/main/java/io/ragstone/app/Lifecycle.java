package io.ragstone.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.tenant.account.FirstStart;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens when the server starts, and when it stops. */
@Singleton
class Lifecycle {
    private final RagstoneConfig config;
    private final FirstStart firstStart;
    private final BackgroundWork work;
    private final String host;
    private final int port;

    Lifecycle(
            RagstoneConfig config,
            FirstStart firstStart,
            BackgroundWork work,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.firstStart = firstStart;
        this.work = work;
        this.host = host;
        this.port = port;
    }

    void start(@Observes StartupEvent event) throws IOException {
        Optional<FirstStart.Secrets> secrets = firstStart.prepare();
        if (secrets.isPresent()) {
            new FirstStartNotice(config.data().dir()).tell(secrets.get());
        }
        work.all().forEach(RunningService::start);
        System.out.printf("The documentation of the API is at http://%s:%d/apidocs/%n", host, port);
    }

    void stop(@Observes ShutdownEvent event) {
        work.all().forEach(RunningService::stop);
    }
}
