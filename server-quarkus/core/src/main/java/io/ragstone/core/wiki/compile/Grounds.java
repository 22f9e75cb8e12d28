package io.ragstone.core.wiki.compile;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.wiki.page.Claim;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The passages that a page may be written from, and whether one of them says what a claim says. */
final class Grounds {
    private static final double ENOUGH = .5;
    private static final int SHORTEST_BEGINNING = 8;

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    Grounds(List<Passage> passages) {
        for (Passage passage : passages) {
            Set<String> said = new HashSet<>(Words.of(passage.chunk().content()));
            said.addAll(Words.of(String.join("\n", passage.chunk().headings())));
            said.addAll(Words.of(passage.documentName()));
            words.put(passage.chunk().id(), said);
        }
    }

    /** The claim with those of its sources that say it, or else with the one that says it best; empty when none does. */
    Optional<Claim> grounded(Claim claim) {
        Set<String> said = Words.of(claim.text());
        List<String> cited = claim.chunkIds().stream()
                .flatMap(id -> known(id).stream())
                .distinct()
                .filter(id -> support(said, id) >= ENOUGH)
                .toList();
        if (!cited.isEmpty()) {
            return Optional.of(claim.citing(cited));
        }
        return words.keySet().stream()
                .filter(id -> support(said, id) >= ENOUGH)
                .max(Comparator.comparingDouble(id -> support(said, id)))
                .map(best -> claim.citing(List.of(best)));
    }

    /** Models shorten ids at times. */
    private Optional<String> known(String id) {
        if (words.containsKey(id)) {
            return Optional.of(id);
        }
        List<String> meant = words.keySet().stream()
                .filter(known -> id.length() >= SHORTEST_BEGINNING && known.startsWith(id))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** Which share of what is said the passage says too; none when it lacks a number. */
    private double support(Set<String> said, String id) {
        Set<String> there = Objects.requireNonNull(words.get(id));
        boolean numbers =
                said.stream().filter(word -> Character.isDigit(word.charAt(0))).allMatch(there::contains);
        long shared = said.stream().filter(there::contains).count();
        return numbers && !said.isEmpty() ? (double) shared / said.size() : 0;
    }
}
