package io.ragstone.core.search;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an answer says often goes on in the next passage or began in the one before: a passage beside a better one is
 * lifted towards it, but never up to it. So each document's best passage, and with it the order of documents, stays.
 */
final class Neighbours {
    /** Which share of its better neighbour's score a passage gains. */
    private static final double GAIN = .25;

    /** And how near to that score it may come. */
    private static final double CAP = .95;

    private final Map<Candidate, Double> scores;
    private final Map<Place, Double> places = new HashMap<>();

    Neighbours(Map<Candidate, Double> scores) {
        this.scores = scores;
        scores.forEach((candidate, score) ->
                places.merge(new Place(candidate.documentId(), candidate.ordinal()), score, Math::max));
    }

    double lift(Candidate candidate) {
        double own = scores.getOrDefault(candidate, 0.0);
        double better = Math.max(at(candidate, -1), at(candidate, 1));
        return Math.max(own, Math.min(CAP * better, own + GAIN * better));
    }

    private double at(Candidate candidate, int distance) {
        return places.getOrDefault(new Place(candidate.documentId(), candidate.ordinal() + distance), 0.0);
    }

    private record Place(UUID documentId, int ordinal) {}
}
