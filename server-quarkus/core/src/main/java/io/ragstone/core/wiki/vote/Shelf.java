package io.ragstone.core.wiki.vote;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** All published pages of some knowledge bases, and what their names and vectors say to a question. */
final class Shelf {
    /** Which share of a name has to be in the question, its rare words counting most. */
    private static final double NAMED = .5;

    private static final double SAME = 1e-9;

    private final long revision;
    private final List<Entry> entries;
    private final Map<String, Integer> uses = new HashMap<>();

    Shelf(long revision, List<Entry> entries) {
        this.revision = revision;
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> entry.names().stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(word -> uses.merge(word, 1, Integer::sum)));
    }

    boolean isOf(long now) {
        return revision == now;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The page that the question calls by its name; empty when that could be several. */
    Optional<Entry> named(Set<String> question) {
        @Nullable Entry best = null;
        double highest = 0;
        boolean shared = false;
        for (Entry entry : entries) {
            double score = entry.names().stream()
                    .mapToDouble(name -> nameScore(name, question))
                    .max()
                    .orElse(0);
            if (score > highest + SAME) {
                best = entry;
                highest = score;
                shared = false;
            } else if (score > 0 && score > highest - SAME) {
                shared = true;
            }
        }
        return shared ? Optional.empty() : Optional.ofNullable(best);
    }

    /** Of two names that are there, the one that says more wins. */
    private double nameScore(Set<String> name, Set<String> question) {
        double all = 0;
        double there = 0;
        for (String word : name) {
            double rarity = Math.log(1 + (double) entries.size() / uses.getOrDefault(word, 1));
            all += rarity;
            there += question.contains(word) ? rarity : 0;
        }
        return all == 0 || there < NAMED * all ? 0 : there + there / all;
    }

    /** The nearest first. */
    List<Entry> nearest(ToDoubleFunction<Entry> nearness, int most) {
        return entries.stream()
                .sorted(Comparator.comparingDouble(nearness).reversed())
                .limit(most)
                .toList();
    }
}
