package io.ragstone.benchmarks.check;

import io.ragstone.benchmarks.report.Samples;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A request that is sent again and again, with the times that it took. */
final class Repeated {
    private final HttpClient http;
    private final HttpRequest request;
    private final List<Long> nanos = new ArrayList<>();

    Repeated(HttpClient http, HttpRequest request) {
        this.http = http;
        this.request = request;
    }

    void send() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        nanos.add(System.nanoTime() - begun);
        if (!answer.body().contains("\"code\":0")) {
            throw new IOException(request.uri() + " answered " + answer.body());
        }
    }

    /** What came before was to warm up. */
    void forget() {
        nanos.clear();
    }

    Samples times() {
        return new Samples(nanos);
    }
}
