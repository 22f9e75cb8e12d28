package io.ragstone.benchmarks.check;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.report.Samples;
import io.ragstone.benchmarks.server.OwnServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What it adds to a request that it is found out who asks, that requests are counted, and that changes are remembered. */
public final class ChecksBenchmark implements Benchmark {
    private static final String MANY = "600000";
    private static final Map<String, String> EVERYTHING_ON = Map.of(
            "RAGSTONE_SURFACE_RAGFLOW_RATE_TENANT", MANY,
            "RAGSTONE_SURFACE_RAGFLOW_RATE_USER", MANY,
            "RAGSTONE_SURFACE_RAGFLOW_RATE_KEY", MANY);
    private static final Map<String, String> WHAT_CAN_BE_OFF_IS_OFF =
            Map.of("RAGSTONE_SURFACE_RAGFLOW_RATE_TENANT", "0", "RAGSTONE_ACCOUNTS_AUDIT_RETENTION", "P0D");

    private final OwnServer server;

    public ChecksBenchmark(OwnServer server) {
        this.server = server;
    }

    /** A request to both servers. */
    private record Row(String what, Repeated on, Repeated off) {}

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public String about() {
        return "what authentication, limits and the audit log add to a request (some 2 minutes)";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int rounds = scale.of(5_000, 500);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return server.use(
                    EVERYTHING_ON,
                    checking -> server.use(WHAT_CAN_BE_OFF_IS_OFF, bare -> {
                        List<Row> rows = rows(Requests.on(checking.url(), http), Requests.on(bare.url(), http));
                        inTurn(rows, rounds);
                        rows.forEach(row -> {
                            row.on().forget();
                            row.off().forget();
                        });
                        inTurn(rows, rounds);
                        return report(rows, rounds);
                    }));
        }
    }

    private static List<Row> rows(Requests on, Requests off) {
        List<Row> rows = new ArrayList<>();
        row(rows, "open to everybody", on, off, Requests::open);
        row(rows, "with an API key", on, off, Requests::key);
        row(rows, "with an API key that has scopes", on, off, Requests::scopedKey);
        row(rows, "with a session", on, off, Requests::session);
        row(rows, "a session makes an API key, which is remembered", on, off, Requests::making);
        return rows;
    }

    private static void row(
            List<Row> rows, String what, Requests on, Requests off, Function<Requests, Repeated> which) {
        rows.add(new Row(what, which.apply(on), which.apply(off)));
    }

    /** One after the other, so that what disturbs the machine disturbs them all. */
    private static void inTurn(List<Row> rows, int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Row row : rows) {
                row.on().send();
                row.off().send();
            }
        }
    }

    private static Report report(List<Row> rows, int rounds) {
        double open = rows.getFirst().on().times().percentile(50);
        List<List<String>> cells = rows.stream().map(row -> cells(row, open)).toList();
        return new Report(
                List.of(
                        "request",
                        "p50",
                        "p99",
                        "p50 beyond the open one",
                        "p50 without limits and audit",
                        "p99",
                        "these add"),
                cells,
                List.of(String.format(
                        "Each %,d times, in turn, after as many to warm up; one server has limits for the tenant, the user"
                                + " and the key, the other neither limits nor an audit log. The second difference is"
                                + " between their medians.",
                        rounds)));
    }

    private static List<String> cells(Row row, double open) {
        Samples on = row.on().times();
        Samples off = row.off().times();
        return List.of(
                row.what(),
                Report.milliseconds(on.percentile(50)),
                Report.milliseconds(on.percentile(99)),
                Report.milliseconds(on.percentile(50) - open),
                Report.milliseconds(off.percentile(50)),
                Report.milliseconds(off.percentile(99)),
                Report.milliseconds(on.percentile(50) - off.percentile(50)));
    }
}
