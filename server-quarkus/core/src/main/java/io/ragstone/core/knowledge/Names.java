package io.ragstone.core.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds a name that nobody has yet, as people do: "report.pdf", "report(1).pdf", "report(2).pdf". */
public final class Names {
    private static final int MAX_BYTES = 255;
    private static final int FIRST_NUMBERS = 16;

    private final String wanted;
    private final Function<Collection<String>, Set<String>> inUse;

    private Names(String wanted, Function<Collection<String>, Set<String>> inUse) {
        this.wanted = wanted;
        this.inUse = inUse;
    }

    /** @param inUse says which of some names are in use; case makes no difference */
    public static String free(String wanted, Function<Collection<String>, Set<String>> inUse) {
        return new Names(wanted, inUse).free();
    }

    private String free() {
        return isFree(wanted) ? wanted : firstNumbers();
    }

    /** The first numbers are asked for at once, and the smallest free one is taken. */
    private String firstNumbers() {
        List<String> candidates =
                IntStream.rangeClosed(1, FIRST_NUMBERS).mapToObj(this::numbered).toList();
        Set<String> taken = inUse.apply(candidates).stream().map(Names::lower).collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> !taken.contains(lower(candidate)))
                .findFirst()
                .orElseGet(this::largeNumber);
    }

    /** With thousands of one name, it asks for some of them: the number after one that is taken, though gaps may be left. */
    private String largeNumber() {
        int taken = FIRST_NUMBERS;
        int free = 2 * FIRST_NUMBERS;
        while (!isFree(numbered(free))) {
            taken = free;
            free = 2 * free;
        }
        while (free - taken > 1) {
            int between = taken + (free - taken) / 2;
            if (isFree(numbered(between))) {
                free = between;
            } else {
                taken = between;
            }
        }
        return numbered(free);
    }

    private boolean isFree(String name) {
        return inUse.apply(List.of(name)).isEmpty();
    }

    /** A long name gives way to its number: with it, it is no longer than a file's name may be. */
    private String numbered(int number) {
        int dot = wanted.lastIndexOf('.');
        String ending = dot <= 0 ? "" : wanted.substring(dot);
        String kept = dot <= 0 ? wanted : wanted.substring(0, dot);
        String tail = "(" + number + ")" + ending;
        while (!kept.isEmpty() && (kept + tail).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + tail;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
