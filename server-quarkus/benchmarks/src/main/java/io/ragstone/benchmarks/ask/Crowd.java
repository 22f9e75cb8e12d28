package io.ragstone.benchmarks.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.benchmarks.report.Samples;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tenants that all ask the same at once, each at its own pace; each knows another answer. */
record Crowd(List<AskingTenant> tenants) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Crowd of(HttpClient http, String url, int count) throws IOException, InterruptedException {
        List<AskingTenant> tenants = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AskingTenant tenant = AskingTenant.register(http, url, "tenant" + i);
            tenants.add(tenant);
            documents.add(tenant.post(
                            "/api/v1/documents/text",
                            Map.of("title", "Hangar", "content", "The hangar opens at " + word(i) + " each day."))
                    .path("document_id")
                    .asText());
        }
        for (int i = 0; i < count; i++) {
            await(tenants.get(i), documents.get(i));
        }
        return new Crowd(tenants);
    }

    private static String word(int tenant) {
        return "bell" + (1000 + tenant);
    }

    private static void await(AskingTenant tenant, String document) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String status = "";
        while (!status.equals("ready")) {
            if (System.nanoTime() > deadline || status.equals("failed")) {
                throw new IOException("A document is not ready but " + status + ".");
            }
            Thread.sleep(100);
            status = tenant.get("/api/v1/documents/" + document).path("status").asText();
        }
    }

    /** Fails when a question fails, or is answered with what another tenant knows. */
    Samples ask(int perSecond, Duration time) throws InterruptedException, ExecutionException {
        List<Long> taken = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(tenants.size())) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < tenants.size(); i++) {
                int number = i;
                all.add(pool.submit(() -> paced(number, perSecond, time)));
            }
            for (Future<List<Long>> one : all) {
                taken.addAll(one.get());
            }
        }
        return new Samples(taken);
    }

    /** Who is late asks at once, until the pace is kept again. */
    private List<Long> paced(int number, int perSecond, Duration time) throws IOException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        long start = System.nanoTime();
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        int count = (int) (time.toSeconds() * perSecond);
        for (int i = 0; i < count; i++) {
            long early = start + i * gap - System.nanoTime();
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            long begun = System.nanoTime();
            JsonNode answer = tenants.get(number).ask("When does the hangar open?", "max_tokens", 100 + i % 7);
            taken.add(System.nanoTime() - begun);
            if (!answer.path("answer").asText().contains(word(number))) {
                throw new IOException("Tenant " + number + " was answered " + answer);
            }
        }
        return taken;
    }
}
