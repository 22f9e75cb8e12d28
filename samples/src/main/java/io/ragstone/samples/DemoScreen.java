package io.ragstone.samples;

import io.ragstone.sdk.parsing.ParseProgress;
import io.ragstone.sdk.parsing.RunStatus;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** How the demo shows what happens: on a terminal in bold and in place, elsewhere in plain lines. */
final class DemoScreen {
    private static final int WIDTH = 96;
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final boolean terminal;
    private int column;

    /** What was said of a word whose end has not come yet. */
    private final StringBuilder word = new StringBuilder();

    DemoScreen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void question(String text) {
        out.printf("%n%s%n", terminal ? "\033[1m" + text + "\033[0m" : text);
    }

    /** Shows more of what is being said; lines are broken between words. */
    void say(String more) {
        more.codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                endWord();
                if (character == '\n') {
                    endLine();
                }
            } else {
                word.appendCodePoint(character);
            }
        });
    }

    /** Nothing more is said. */
    void said() {
        endWord();
        endLine();
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (column + word.length() >= WIDTH) {
            endLine();
        }
        out.print((column == 0 ? INDENT : " ") + word);
        out.flush();
        column += word.length() + 1;
        word.setLength(0);
    }

    private void endLine() {
        if (column > 0) {
            out.println();
            column = 0;
        }
    }

    ProgressBar progressOf(int documents) {
        return new ProgressBar(documents);
    }

    /** All documents together. On a terminal the bar stays on its line; elsewhere every change is a line. */
    final class ProgressBar {
        private static final int CELLS = 40;
        private final int documents;
        private final Map<String, ParseProgress> latest = new HashMap<>();

        private ProgressBar(int documents) {
            this.documents = documents;
        }

        void show(ParseProgress progress) {
            latest.put(progress.documentId(), progress);
            double share = latest.values().stream()
                            .mapToDouble(each -> Math.max(0, each.progress()))
                            .sum()
                    / documents;
            long through = latest.values().stream()
                    .filter(each -> each.status() == RunStatus.DONE)
                    .count();
            int full = (int) Math.round(share * CELLS);
            out.printf(
                    "%sParsing   [%s%s] %3.0f %%, %d of %d documents%s",
                    terminal ? "\r" : "",
                    "#".repeat(full),
                    "-".repeat(CELLS - full),
                    share * 100,
                    through,
                    documents,
                    terminal ? "" : System.lineSeparator());
        }

        void end() {
            if (terminal) {
                out.println();
            }
        }
    }
}
