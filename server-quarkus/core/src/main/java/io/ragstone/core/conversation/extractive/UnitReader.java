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

/** Cuts a source into what can be quoted, each with what stands over it. */
final class UnitReader {
    /** A list that is longer is quoted item by item. */
    private static final int LONGEST_LIST = 60;

    private final int number;
    private final List<Unit> units = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private Set<String> frame;
    private Set<String> asked = Set.of();
    private Set<String> before = Set.of();
    private String lead = "";

    private UnitReader(int number, Source source) {
        this.number = number;
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
                frame = union(frame, Words.of(title.text()));
                asked = title.text().matches(".*[?\uff1f]") ? Words.of(title.text()) : Set.of();
            }
            case Question question -> asked = Words.of(question.text());
            case Prose prose -> Sentences.of(prose.text()).forEach(this::sentence);
            case Row row -> add(row.text(), frame);
            case Item item -> items.add(item.text());
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
        } else if (Words.length(whole) <= LONGEST_LIST) {
            add(whole, frame);
        } else {
            Set<String> over = union(frame, Words.of(lead));
            items.forEach(item -> add(item, over));
        }
        items.clear();
        lead = "";
    }

    private String listed() {
        return String.join("\n", items.stream().map(item -> "- " + item).toList());
    }

    private void add(String text, Set<String> over) {
        Set<String> words = Words.of(text);
        if (words.isEmpty()) {
            return;
        }
        units.add(new Unit(number, units.size(), text, words, over, asked, before));
        before = words;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
