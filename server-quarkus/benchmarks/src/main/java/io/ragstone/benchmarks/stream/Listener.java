package io.ragstone.benchmarks.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody who asks one question and looks at the clock whenever something is said. */
final class Listener {
    private final HttpClient http;
    private final URI place;
    private final String authorization;
    private final String question;
    private final String lastLine;

    /** @param lastLine what the line begins with after which nothing follows */
    Listener(HttpClient http, URI place, String authorization, String question, String lastLine) {
        this.http = http;
        this.place = place;
        this.authorization = authorization;
        this.question = question;
        this.lastLine = lastLine;
    }

    /**
     * What was heard.
     *
     * @param first how old the first word was, in nanoseconds
     */
    record Heard(long first, boolean complete) {}

    Heard listen() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(place)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        long first = -1;
        boolean complete = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long age = first < 0 ? TimedProvider.age(line) : -1;
                first = age < 0 ? first : age;
                complete |= line.startsWith(lastLine);
            }
        }
        return new Heard(first, complete && first >= 0);
    }
}
