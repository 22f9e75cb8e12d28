package io.ragstone.benchmarks.answers;

import io.ragstone.benchmarks.answers.Asked.Half;
import java.util.List;
import java.util.function.Predicate;

/** What a number of answers are worth together. */
record AnswerQuality(List<Judged> judged) {
    AnswerQuality {
        judged = List.copyOf(judged);
    }

    AnswerQuality of(Half half) {
        return only(one -> one.asked().half() == half);
    }

    long answerable() {
        return judged.stream().filter(one -> one.asked().hasAnswer()).count();
    }

    long unanswerable() {
        return judged.size() - answerable();
    }

    /** The share of the answers that hold what they must. */
    double facts() {
        return share(only(one -> one.asked().hasAnswer()).judged(), Judged::hasFact);
    }

    /** The share of the answers that cite the document which holds the fact. */
    double citations() {
        return share(only(one -> one.asked().hasAnswer()).judged(), Judged::citesTheDocument);
    }

    /** The share of the questions without an answer that got none. */
    double declined() {
        return share(only(one -> !one.asked().hasAnswer()).judged(), Judged::declined);
    }

    List<Judged> misses() {
        return only(one -> !one.isAsItShouldBe()).judged();
    }

    private AnswerQuality only(Predicate<Judged> which) {
        return new AnswerQuality(judged.stream().filter(which).toList());
    }

    private static double share(List<Judged> all, Predicate<Judged> good) {
        return all.isEmpty() ? 1 : (double) all.stream().filter(good).count() / all.size();
    }
}
