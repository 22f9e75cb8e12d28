package io.ragstone.app;

import io.ragstone.adapters.panache.database.Database;
import io.ragstone.app.config.FilePlace;
import io.ragstone.app.config.MailKind;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.SearchEngine;
import io.ragstone.app.config.StorageSettings;
import io.ragstone.app.config.UserSettings;
import io.ragstone.core.admin.config.SecretMask;
import io.ragstone.core.admin.service.ServerPart;
import io.ragstone.core.admin.service.ServerPart.Condition;
import io.ragstone.core.admin.service.ServerPart.Keeper;
import io.ragstone.core.admin.service.ServerPart.Kind;
import io.ragstone.core.admin.service.ServerPart.Look;
import io.ragstone.core.health.LastCalls;
import io.ragstone.core.health.Reading;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.service.RunningService;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lists the parts of this server, and what it leans on, by the configuration. Their numbers are their places here. */
@Singleton
class ServerPartList {
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443, "postgresql", 5432);

    private final RagstoneConfig config;
    private final Database database;
    private final BackgroundWork work;
    private final LastCalls calls;
    private final String host;
    private final int port;
    private final SecretMask mask = new SecretMask();

    ServerPartList(
            RagstoneConfig config,
            Database database,
            BackgroundWork work,
            LastCalls calls,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.database = database;
        this.work = work;
        this.calls = calls;
        this.host = host;
        this.port = port;
    }

    List<ServerPart> all() {
        List<ServerPart> parts = new ArrayList<>();
        parts.add(inside(0, "ragstone", Kind.SERVER, Map.of(), report -> new Condition(true, "answers")));
        parts.add(database());
        parts.add(index());
        parts.add(files());
        parts.add(inside(4, "job-queue", Kind.QUEUE, Map.of("kept_in", "database"), look(Part.QUEUE)));
        work.all().forEach(each -> parts.add(background(parts.size(), each)));
        parts.add(mail(parts.size()));
        parts.add(outside(parts.size(), "model-providers", Kind.MODELS, null, Map.of(), report -> models()));
        return parts;
    }

    private ServerPart database() {
        String url = config.database().url();
        Map<String, String> facts = Map.of("kind", word(database), "url", mask.shown("url", url));
        return database == Database.SQLITE
                ? inside(1, "database", Kind.DATABASE, facts, look(Part.DATABASE))
                : outside(1, "database", Kind.DATABASE, url.replaceFirst("^jdbc:", ""), facts, look(Part.DATABASE));
    }

    private ServerPart index() {
        SearchEngine engine = config.index().engine();
        Map<String, String> facts = Map.of("kind", word(engine));
        return engine == SearchEngine.LUCENE
                ? inside(2, "search-engine", Kind.SEARCH, facts, look(Part.INDEX))
                : outside(
                        2,
                        "search-engine",
                        Kind.SEARCH,
                        config.index().qdrant().url().toString(),
                        facts,
                        look(Part.INDEX));
    }

    private ServerPart files() {
        if (config.files().kind() == FilePlace.FOLDER) {
            return inside(3, "files", Kind.FILES, Map.of("kind", "folder"), look(Part.FILES));
        }
        StorageSettings.Files.S3 s3 = config.files().s3();
        Map<String, String> facts = Map.of("kind", "s3", "bucket", s3.bucket(), "region", s3.region());
        return outside(3, "files", Kind.FILES, s3.endpoint(), facts, look(Part.FILES));
    }

    private ServerPart background(int id, RunningService service) {
        if (service instanceof IngestWorkers workers) {
            Map<String, String> facts = Map.of("server", workers.server());
            return ServerPart.of(id, Kind.WORK, host, port, facts, service);
        }
        Kind kind = service instanceof OrderWorker ? Kind.WORK : Kind.UPKEEP;
        return ServerPart.of(id, kind, host, port, Map.of(), service);
    }

    private ServerPart mail(int id) {
        UserSettings.Mail mail = config.mail();
        Map<String, String> facts = Map.of("kind", word(mail.kind()), "from", mail.from());
        return mail.kind() == MailKind.LOG
                ? inside(id, "mail", Kind.MAIL, facts, report -> new Condition(true, "goes to the server's log"))
                : outside(
                        id,
                        "mail",
                        Kind.MAIL,
                        "smtp://" + mail.host() + ":" + mail.port(),
                        facts,
                        report -> reached(mail.host(), mail.port()));
    }

    private Condition reached(String mailHost, int mailPort) {
        try (Socket socket = new Socket()) {
            int patience = (int) config.health().timeout().toMillis();
            socket.connect(new InetSocketAddress(mailHost, mailPort), patience);
            return new Condition(true, "can be reached");
        } catch (IOException e) {
            return new Condition(false, "cannot be reached");
        }
    }

    private Condition models() {
        LastCalls.Sum sum = calls.sum();
        return sum.models() == 0
                ? new Condition(true, "none was asked since the server started")
                : new Condition(
                        sum.answered() > 0,
                        sum.answered() + " of " + sum.models() + " models answered the last time that they were asked");
    }

    private ServerPart inside(int id, String name, Kind kind, Map<String, String> facts, Look look) {
        String sentence = name + " is a part of the server, which cannot do without it. Stop the server where it was"
                + " started.";
        return new ServerPart(id, name, kind, host, port, facts, look, new Keeper.Elsewhere(sentence));
    }

    /** @param url null where it is at no single place */
    private ServerPart outside(
            int id, String name, Kind kind, @Nullable String url, Map<String, String> facts, Look look) {
        String sentence = name + " is not run by this server. Stop and start it where it runs.";
        URI place = url == null ? URI.create("") : URI.create(url.replaceFirst("\\?.*", ""));
        String at = place.getHost() == null ? "" : place.getHost();
        int usual = USUAL_PORTS.getOrDefault(String.valueOf(place.getScheme()), 0);
        int door = place.getPort() < 0 ? usual : place.getPort();
        return new ServerPart(id, name, kind, at, door, facts, look, new Keeper.Elsewhere(sentence));
    }

    private static Look look(Part part) {
        return report -> {
            Reading reading = report.of(part);
            return new Condition(reading.ok(), reading.message());
        };
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
