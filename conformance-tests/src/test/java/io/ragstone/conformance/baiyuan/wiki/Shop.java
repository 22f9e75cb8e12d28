package io.ragstone.conformance.baiyuan.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A knowledge base with a few documents of a shop, and calls about its wiki. */
final class Shop {
    static final String RETURNS = """
            # Return policy

            Goods can be returned within 30 days of delivery. The customer needs the receipt for a return.
            Returned goods have to be unused. Refunds are paid within 5 working days to the original card.
            """;
    static final String SHIPPING = """
            # Shipping

            Shipping within the country takes 2 working days. Shipping is free of charge above 50 euros.
            Parcels to islands travel by ferry.
            """;
    static final String WARRANTY = """
            # Warranty

            The warranty lasts 24 months from the day of purchase. The warranty does not cover damage by water.
            Repairs are made in the workshop behind the store.
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Http http;
    final String base;
    private final Given given;
    private final Map<String, String> documents = new HashMap<>();

    Shop(Account account) {
        http = account.baiyuan();
        given = new Given(account.api());
        base = given.dataset();
        for (Map.Entry<String, String> file : new TreeMap<>(
                        Map.of("returns.md", RETURNS, "shipping.md", SHIPPING, "warranty.md", WARRANTY))
                .entrySet()) {
            documents.put(file.getKey(), given.parsed(base, file.getKey(), file.getValue()));
        }
    }

    String wiki() {
        return wiki(base);
    }

    static String wiki(String base) {
        return "/api/v1/knowledge-bases/" + base + "/wiki";
    }

    /** The report of a compiling of everything, once it is done. */
    JsonNode compiled() {
        return http.post(wiki() + "/compile", Json.object("mode", "sync")).data();
    }

    JsonNode lint(String... slugs) {
        return http.post(wiki() + "/lint", Json.object("slugs", List.of(slugs))).data();
    }

    JsonNode page(String slug) {
        return http.get(wiki() + "/" + slug).data();
    }

    JsonNode pages(String query) {
        return http.get(wiki() + query).data().path("items");
    }

    Answer patch(String slug, String claim, String section, String content) {
        return http.post(
                "/api/v1/wiki/patch",
                Json.object(
                        "knowledge_base_id",
                        base,
                        "slug",
                        slug,
                        "patch",
                        Json.object(
                                "section", section, "content", content, "source_claim_id", claim, "confidence", .98)));
    }

    /** The report of the last compiling, once that is done. */
    JsonNode awaitCompiled() {
        return Await.until(
                "the wiki is compiled",
                PATIENCE,
                () -> http.get(wiki() + "/compile").data(),
                report -> !report.path("status").asText().equals("running"));
    }

    /** What the chunks say, by their ids in 32 digits. */
    Map<String, String> chunks() {
        Map<String, String> contents = new HashMap<>();
        documents
                .values()
                .forEach(document -> given.chunksNow(base, document)
                        .path("chunks")
                        .forEach(chunk -> contents.put(
                                chunk.path("id").asText(), chunk.path("content").asText())));
        return contents;
    }

    /** Writes something else into the only chunk of a document. */
    void edit(Http api, String name, String content) {
        String document = String.valueOf(documents.get(name));
        String chunk = given.chunksNow(base, document)
                .path("chunks")
                .path(0)
                .path("id")
                .asText();
        api.put(Given.chunkPath(base, document, chunk), Json.object("content", content))
                .succeeded();
    }

    void remove(Http api, String name) {
        api.delete(Given.documents(base), Json.object("ids", List.of(String.valueOf(documents.get(name)))))
                .succeeded();
    }
}
