package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.extractive.SourceLines.Block;
import io.ragstone.core.conversation.extractive.SourceLines.Item;
import io.ragstone.core.conversation.extractive.SourceLines.Prose;
import io.ragstone.core.conversation.extractive.SourceLines.Question;
import io.ragstone.core.conversation.extractive.SourceLines.Row;
import io.ragstone.core.conversation.extractive.SourceLines.Title;
import io.ragstone.core.conversation.text.Sentences;
import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.model.ChatRequest.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a source into what can be quoted, each with what stands over it. */
final class UnitReader {
    /** A list that is longer is quoted item by item. */
    private static final int LONGEST_LIST = 60;

    private static final int SENTENCE = 6;
    private static final int NO_TABLE = 0;
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+\u3001)\\s*(?=\\p{L})");

    private final int number;
    private final List<Unit> units = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private Set<String> frame;
    private Set<String> asked = Set.of();
    private Set<String> before = Set.of();
    private String lead = "";
    private String heading;

    private UnitReader(int number, Source source) {
        this.number = number;
        this.heading =
                source.headings().isEmpty() ? "" : plain(source.headings().getLast());
        this.frame = new HashSet<>(Words.of(
                source.title().replaceFirst("\\.\\w{1,5}$", "") + "\n" + String.join("\n", source.headings())));
    }

    /** @param number the source's place among the sources */
    static List<Unit> read(int number, Source source) {
        UnitReader reader = new UnitReader(number, source);
        SourceLines.read(source.text()).forEach(reader::block);
        reader.endList();
        return reader.units;
    }

    private void block(Block block) {
        if (!(block instanceof Item)) {
            endList();
        }
        switch (block) {
            case Title title -> {
                heading = plain(title.text());
                frame = union(frame, Words.of(title.text()));
                asked = title.text().matches(".*[?\uff1f]") ? Words.of(title.text()) : Set.of();
            }
            case Question question -> asked = Words.of(question.text());
            case Prose prose -> Sentences.of(prose.text()).forEach(this::sentence);
            case Row row -> add(row.text(), row.table(), frame);
            case Item item -> items.add(item);
        }
    }

    private void sentence(String sentence) {
        if (sentence.endsWith("?") || sentence.endsWith("\uff1f")) {
            asked = Words.of(sentence);
        } else if (sentence.endsWith(":") || sentence.endsWith("\uff1a")) {
            endList();
            lead = sentence;
        } else {
            endList();
            add(sentence, frame);
        }
    }

    private void endList() {
        String whole = lead + (lead.isEmpty() ? "" : "\n") + listed();
        if (items.isEmpty()) {
            if (!lead.isEmpty()) {
                add(lead, frame);
            }
        } else if (Words.length(whole) <= LONGEST_LIST && !itemsAreSentences()) {
            add(whole, frame);
        } else {
            Set<String> over = union(frame, Words.of(lead));
            items.forEach(item -> add(item.text(), over));
        }
        items.clear();
        lead = "";
    }

    /** Each says something by itself then. */
    private boolean itemsAreSentences() {
        return items.stream()
                .allMatch(
                        item -> item.text().matches("(?s).*[.\u3002!\uff01]") && Words.length(item.text()) >= SENTENCE);
    }

    private String listed() {
        return String.join(
                "\n",
                items.stream().map(item -> item.mark() + " " + item.text()).toList());
    }

    /** Without its number. */
    private static String plain(String heading) {
        return NUMBERING.matcher(heading.strip()).replaceFirst("").replaceFirst("[:\uff1a]$", "");
    }

    private void add(String text, Set<String> over) {
        add(text, NO_TABLE, over);
    }

    private void add(String text, int table, Set<String> over) {
        Set<String> words = Words.of(text);
        if (words.isEmpty()) {
            return;
        }
        units.add(new Unit(number, units.size(), text, table, heading, words, over, asked, before));
        before = words;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
