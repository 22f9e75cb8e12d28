package io.ragstone.surfaces.ragflow.web;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentFilter.Kinds;
import io.ragstone.core.document.RunState;
import io.ragstone.core.page.PageRequest;
import io.ragstone.surfaces.ragflow.file.FileKinds;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which documents a list shows, and which part of it. */
public final class DocumentQueries {
    private static final List<String> KINDS = List.of("pdf", "doc", "visual", "aural", "virtual", "folder", "other");
    private static final Pattern COMMA = Pattern.compile(",");

    private DocumentQueries() {}

    static DocumentFilter filter(@Nullable String keywords, Body body) {
        return new DocumentFilter(
                null,
                null,
                given(keywords),
                Set.copyOf(body.texts("suffix")),
                states(body.texts("run_status"), "run"),
                kinds(body));
    }

    /** @param what whose states these are, for the refusal of those that there are not */
    public static Set<RunState> states(List<String> wanted, String what) {
        List<String> unknown =
                wanted.stream().filter(text -> state(text) == null).distinct().toList();
        if (!unknown.isEmpty()) {
            throw RagflowRefusal.data("Invalid filter " + what + " status conditions: " + String.join(", ", unknown));
        }
        return Arrays.stream(RunState.values())
                .filter(state -> wanted.contains(number(state)))
                .collect(Collectors.toSet());
    }

    private static @Nullable RunState state(String text) {
        return Arrays.stream(RunState.values())
                .filter(state -> number(state).equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The web interface tells states by number. */
    public static String number(RunState state) {
        return String.valueOf(state.ordinal());
    }

    public static @Nullable Kinds kinds(Body body) {
        List<String> wanted = body.texts("types");
        List<String> unknown =
                wanted.stream().filter(kind -> !KINDS.contains(kind)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw RagflowRefusal.data("Invalid filter conditions: " + String.join(", ", unknown) + " type"
                    + (unknown.size() > 1 ? "s" : ""));
        }
        if (wanted.isEmpty()) {
            return null;
        }
        Set<String> endings = new HashSet<>();
        wanted.forEach(kind -> endings.addAll(FileKinds.endings(kind)));
        return new Kinds(endings, wanted.contains("virtual") ? Set.of(Document.VIRTUAL) : Set.of());
    }

    /** Where either number is missing or 0, everything is wanted. */
    public static PageRequest page(@Nullable Integer page, @Nullable Integer size) {
        return page == null || size == null || page <= 0 || size <= 0 ? PageRequest.ALL : PageRequest.of(page, size);
    }

    public static boolean isDescending(String desc) {
        return !desc.equals("false") && !desc.equals("False");
    }

    /** Ids that are repeated, or have commas between them. */
    static List<String> split(Collection<String> texts) {
        return texts.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
