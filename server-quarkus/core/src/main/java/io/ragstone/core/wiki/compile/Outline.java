package io.ragstone.core.wiki.compile;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document is about at first sight.
 *
 * @param name the document's, without its ending
 * @param titles its headings of the highest rank
 * @param text its beginning
 */
record Outline(String name, List<String> titles, String text) {
    private static final Order OLDEST_FIRST = new Order(Order.Field.CREATED, false);
    private static final int MOST_DOCUMENTS = 200;
    private static final int MOST_CHUNKS = 50;
    private static final int BEGINNING = 4_000;
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6})\\s+(.+?)\\s*#*\\s*$");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[IVX]+\\.)\\s+");

    static List<Outline> of(KnowledgeBase base, DocumentStore documents, ChunkStore chunks) {
        return documents
                .list(base.tenantId(), base.id(), DocumentFilter.ALL, OLDEST_FIRST, new PageRequest(0, MOST_DOCUMENTS))
                .items()
                .stream()
                .map(document -> of(
                        document,
                        chunks.list(base.tenantId(), document.id(), true, new PageRequest(0, MOST_CHUNKS))
                                .items()))
                .filter(outline -> !outline.text().isBlank())
                .toList();
    }

    private static Outline of(Document document, List<Chunk> chunks) {
        TreeMap<Integer, Set<String>> byRank = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (Chunk chunk : chunks) {
            for (int i = 0; i < chunk.headings().size(); i++) {
                add(byRank, i + 1, chunk.headings().get(i));
            }
            Matcher heading = HEADING.matcher(chunk.content());
            while (heading.find()) {
                add(byRank, heading.group(1).length(), heading.group(2));
            }
            if (text.length() < BEGINNING) {
                text.append(chunk.content()).append('\n');
            }
        }
        List<String> titles = byRank.isEmpty()
                ? List.of()
                : List.copyOf(new ArrayList<>(byRank.firstEntry().getValue()));
        String name = document.name()
                .replaceFirst("\\.\\w{1,5}$", "")
                .replaceAll("[_-]+", " ")
                .strip();
        return new Outline(name, titles, text.substring(0, Math.min(BEGINNING, text.length())));
    }

    private static void add(TreeMap<Integer, Set<String>> byRank, int rank, String heading) {
        String plain = NUMBERING
                .matcher(heading.replaceFirst("^#+\\s*", "")
                        .replaceAll("[*_`]", "")
                        .strip())
                .replaceFirst("")
                .replaceFirst("[:：]$", "");
        if (!plain.isBlank()) {
            byRank.computeIfAbsent(rank, missing -> new LinkedHashSet<>()).add(plain);
        }
    }
}
