package io.ragstone.adapters.remote;

import io.ragstone.adapters.remote.http.Complaint;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.ArrayList;
import java.util.List;

/** A model outside of this server: asked in batches, and window by window where a text is too long for it. */
final class RemoteEmbedder implements Embedder {
    /** Such models tell little about what their cosines mean; below this, hardly any finds something related. */
    private static final double UNRELATED = .5;

    private final ModelEndpoint endpoint;
    private final Windows windows;
    private final Batches batches;

    RemoteEmbedder(ModelEndpoint endpoint, Windows windows, Batches batches) {
        this.endpoint = endpoint;
        this.windows = windows;
        this.batches = batches;
    }

    /** Gives the vectors of some texts, as many as one call takes. */
    @FunctionalInterface
    interface Batches {
        /** @param urgent somebody waits for it */
        List<float[]> embed(List<String> texts, boolean urgent);
    }

    @Override
    public String model() {
        return endpoint.model().toString();
    }

    @Override
    public int dimensions() {
        return endpoint.dimensions() > 0
                ? endpoint.dimensions()
                : embed(List.of("size")).getFirst().dimensions();
    }

    /** A single text is taken for a question, which somebody waits for. */
    @Override
    public List<Vector> embed(List<String> texts) {
        List<List<String>> cut = texts.stream().map(windows::cut).toList();
        List<String> pieces = cut.stream().flatMap(List::stream).toList();
        List<Vector> vectors = new ArrayList<>(pieces.size());
        for (int from = 0; from < pieces.size(); from += endpoint.batch()) {
            List<String> batch = pieces.subList(from, Math.min(pieces.size(), from + endpoint.batch()));
            vectors.addAll(checked(batches.embed(batch, texts.size() == 1), batch.size()));
        }
        return joined(cut, vectors);
    }

    private List<Vector> checked(List<float[]> answer, int asked) {
        Complaint complaint = new Complaint(endpoint);
        if (answer.size() != asked) {
            throw complaint.ofAnswer("gave " + answer.size() + " vectors for " + asked + " texts");
        }
        int size = answer.getFirst().length;
        for (float[] values : answer) {
            if (values.length == 0 || values.length != size) {
                throw complaint.ofAnswer("gave vectors of " + size + " and of " + values.length + " numbers");
            }
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw complaint.ofAnswer("gave a vector with something in it that is no number");
                }
            }
        }
        return answer.stream().map(Vector::unit).toList();
    }

    /** A text of several windows points where these do on the whole, each counting as much as it is long. */
    private static List<Vector> joined(List<List<String>> cut, List<Vector> vectors) {
        List<Vector> joined = new ArrayList<>(cut.size());
        int next = 0;
        for (List<String> windows : cut) {
            if (windows.size() == 1) {
                joined.add(vectors.get(next++));
                continue;
            }
            float[] sum = new float[vectors.get(next).dimensions()];
            for (String window : windows) {
                float[] values = vectors.get(next++).values();
                for (int i = 0; i < sum.length && i < values.length; i++) {
                    sum[i] += values[i] * window.length();
                }
            }
            joined.add(Vector.unit(sum));
        }
        return joined;
    }

    /** Nearly all of them are made for many languages. */
    @Override
    public double trust(String text) {
        return 1;
    }

    @Override
    public double unrelated() {
        return UNRELATED;
    }
}
