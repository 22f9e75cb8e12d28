package io.ragstone.core.ingest.chunk.window;

import io.ragstone.core.ingest.chunk.pack.Characters;
import io.ragstone.core.ingest.chunk.pack.SentenceEnds;
import io.ragstone.core.ingest.chunk.window.RunningText.Stretch;
import io.ragstone.core.ingest.parse.Block;
import java.util.BitSet;

/** Where a window may begin and end. Inside of a table that is only ever between rows. */
enum Borders {
    PARAGRAPHS {
        @Override
        void mark(String text, Stretch stretch, BitSet borders) {
            if (isTable(stretch)) {
                rows(text, stretch, borders);
                return;
            }
            for (int at = text.indexOf("\n\n", stretch.from()); at >= 0 && at < stretch.to(); ) {
                borders.set(at);
                at = text.indexOf("\n\n", at + 1);
            }
        }
    },
    SENTENCES {
        @Override
        void mark(String text, Stretch stretch, BitSet borders) {
            if (isTable(stretch)) {
                rows(text, stretch, borders);
                return;
            }
            for (int at = stretch.from(); at < stretch.to(); at++) {
                int end = SentenceEnds.after(text, at);
                if (end > 0 && end <= stretch.to()) {
                    borders.set(end);
                }
            }
        }
    },
    CHARACTERS {
        @Override
        void mark(String text, Stretch stretch, BitSet borders) {
            if (isTable(stretch)) {
                rows(text, stretch, borders);
                return;
            }
            for (int at = stretch.from() + 1; at < stretch.to(); at++) {
                if (!Characters.joined(text, at)) {
                    borders.set(at);
                }
            }
        }
    };

    /** Marks the borders inside of a block. */
    abstract void mark(String text, Stretch stretch, BitSet borders);

    BitSet of(RunningText running) {
        String text = running.text();
        BitSet borders = new BitSet(text.length() + 1);
        for (Stretch stretch : running.stretches()) {
            borders.set(stretch.from());
            borders.set(stretch.to());
            mark(text, stretch, borders);
        }
        return borders;
    }

    private static boolean isTable(Stretch stretch) {
        return stretch.block() instanceof Block.Table;
    }

    private static void rows(String text, Stretch stretch, BitSet borders) {
        for (int at = text.indexOf('\n', stretch.from()); at >= 0 && at < stretch.to(); ) {
            borders.set(at);
            at = text.indexOf('\n', at + 1);
        }
    }
}
