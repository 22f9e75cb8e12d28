package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills chunks with atoms up to the budget. When the next atom does not fit any more, it looks back for the best place
 * to end: a worse place near the budget against a better one that leaves more of it unused.
 */
final class Packer {
    private final TokenCounter counter;
    private final int budget;
    private final List<ChunkDraft> drafts = new ArrayList<>();
    private final List<Atom> open = new ArrayList<>();
    private final int overlap;
    private int tokens;
    /** How many of the open atoms are repeated from the chunk before. */
    private int repeated;

    Packer(TokenCounter counter, int budget, int overlappedPercent) {
        this.counter = counter;
        this.budget = Math.max(1, budget);
        this.overlap = (int) ((long) this.budget * overlappedPercent / 100);
    }

    void add(Atom atom) {
        if (atom.cut() == Cut.ALWAYS) {
            closeAll();
        }
        while (!open.isEmpty() && tokens + cost(open.getLast().frame(), atom) > budget) {
            if (open.size() == repeated) {
                forget();
            } else {
                close(bestEnd(atom));
            }
        }
        append(atom);
    }

    List<ChunkDraft> finish() {
        closeAll();
        return drafts;
    }

    /** Ends the chunk where nothing of it may be repeated. */
    private void closeAll() {
        if (open.size() > repeated) {
            draft(List.copyOf(open));
        }
        forget();
    }

    private void forget() {
        open.clear();
        tokens = 0;
        repeated = 0;
    }

    private void append(Atom atom) {
        Atom fitting = open.isEmpty() ? first(atom) : atom;
        tokens += cost(open.isEmpty() ? null : open.getLast().frame(), fitting);
        open.add(fitting);
    }

    /** At the beginning of a chunk an atom loses the space before it, which may well make it longer in tokens. */
    private Atom first(Atom atom) {
        String text = atom.indented() ? atom.text() : atom.text().stripLeading();
        return new Atom(
                "",
                text,
                counter.count(text),
                atom.cut(),
                atom.indented(),
                atom.frame(),
                atom.positions(),
                atom.headings());
    }

    private static int cost(@Nullable Frame before, Atom atom) {
        Frame frame = atom.frame();
        return atom.tokens() + (frame == null || frame == before ? 0 : frame.tokens());
    }

    /** How many of the open atoms the chunk should take, at least one. */
    private int bestEnd(Atom next) {
        int best = open.size();
        double bestWorth = Double.NEGATIVE_INFINITY;
        int filled = 0;
        for (int i = 1; i <= open.size(); i++) {
            filled += cost(i == 1 ? null : open.get(i - 2).frame(), open.get(i - 1));
            Cut cut = i == open.size() ? next.cut() : open.get(i).cut();
            double worth = (double) filled / budget + cut.worth();
            if (worth >= bestWorth && i > repeated) {
                bestWorth = worth;
                best = i;
            }
        }
        return best;
    }

    private void close(int count) {
        List<Atom> taken = List.copyOf(open.subList(0, count));
        List<Atom> rest = List.copyOf(open.subList(count, open.size()));
        draft(taken);
        forget();
        List<Atom> again = overlap == 0 ? List.of() : end(taken, rest);
        again.forEach(this::append);
        repeated = again.size();
        rest.forEach(this::append);
    }

    /** The last whole sentences of a chunk that may be repeated in the next one; rows and code are not. */
    private List<Atom> end(List<Atom> taken, List<Atom> rest) {
        int room =
                Math.min(overlap, budget - rest.stream().mapToInt(Atom::tokens).sum());
        int from = taken.size();
        int used = 0;
        for (int i = taken.size() - 1; i > 0; i--) {
            Atom atom = taken.get(i);
            used += atom.tokens();
            if (used > room || atom.frame() != null || atom.indented()) {
                break;
            }
            if (atom.cut().compareTo(Cut.SENTENCE) >= 0) {
                from = i;
            }
        }
        return taken.subList(from, taken.size());
    }

    private void draft(List<Atom> atoms) {
        String content = ChunkText.of(atoms);
        if (content.isBlank()) {
            return;
        }
        int count = 0;
        Frame frame = null;
        for (Atom atom : atoms) {
            count += cost(frame, atom);
            frame = atom.frame();
        }
        List<String> headings = atoms.getFirst().headings();
        drafts.add(new ChunkDraft(content, headings, PositionMerge.of(atoms), count));
    }
}
