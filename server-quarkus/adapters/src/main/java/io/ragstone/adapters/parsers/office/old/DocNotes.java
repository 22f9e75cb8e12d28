package io.ragstone.adapters.parsers.office.old;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/** The footnotes and endnotes of an old Word file, by where the text refers to them. */
final class DocNotes {
    private final TreeMap<Integer, String> notes = new TreeMap<>();

    DocNotes(HWPFDocument document) {
        add(document, document.getFootnotes(), document.getFootnoteRange());
        add(document, document.getEndnotes(), document.getEndnoteRange());
    }

    private void add(HWPFDocument document, Notes some, Range range) {
        for (int i = 0; i < some.getNotesCount(); i++) {
            int from = range.getStartOffset() + some.getNoteTextStartOffset(i);
            int to = range.getStartOffset() + some.getNoteTextEndOffset(i);
            if (from < to && to <= range.getEndOffset()) {
                notes.put(some.getNoteAnchorPosition(i), new Range(from, to, document).text());
            }
        }
    }

    /** The notes to the text before an offset, each only once. */
    List<String> before(int offset) {
        Map<Integer, String> past = notes.headMap(offset);
        List<String> texts = new ArrayList<>(past.values());
        past.clear();
        return texts;
    }
}
