package io.ragstone.adapters.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The least that embedding can be: a packaged model run on texts that are cut already, by some threads. */
public final class PlainOnnx {
    private static final int MARKERS = 2;
    private static final int WARM_UP = 32;

    private final BuiltInModel model;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    /** @param model as {@code model@Builtin} */
    public PlainOnnx(String model) {
        this.model = Arrays.stream(BuiltInModel.values())
                .filter(each -> each.id().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model + " is not packaged with the server."));
    }

    public double textsPerSecond(List<String> texts, int threads)
            throws IOException, OrtException, InterruptedException, ExecutionException {
        WordPieceTokenizer tokenizer = TokenizerFile.read(model.tokenizer(), model.chinese());
        List<List<long[]>> pieces =
                texts.stream().map(text -> marked(tokenizer, text)).toList();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(weights(), options)) {
                run(session, pieces.subList(0, Math.min(WARM_UP, pieces.size())), threads);
                long begun = System.nanoTime();
                run(session, pieces, threads);
                return texts.size() / ((System.nanoTime() - begun) / 1e9);
            }
        }
    }

    private void run(OrtSession session, List<List<long[]>> texts, int threads)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> work = () -> {
            int done = 0;
            for (int at = next.getAndIncrement(); at < texts.size(); at = next.getAndIncrement()) {
                for (long[] window : texts.get(at)) {
                    run(session, window);
                }
                done++;
            }
            return done;
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(work));
            }
            for (Future<Integer> part : parts) {
                part.get();
            }
        }
    }

    private void run(OrtSession session, long[] ids) throws OrtException {
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        try (OnnxTensor pieces = tensor(ids);
                OnnxTensor mask = tensor(attention);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            if (((OnnxTensor) result.get(0)).getFloatBuffer().remaining() < model.dimensions()) {
                throw new IllegalStateException(model.id() + " gave less than one vector.");
            }
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private List<long[]> marked(WordPieceTokenizer tokenizer, String text) {
        return tokenizer.cut(text).windows(model.window() - MARKERS).stream()
                .map(window -> {
                    long[] ids = new long[window.length + MARKERS];
                    ids[0] = tokenizer.vocabulary().start();
                    for (int i = 0; i < window.length; i++) {
                        ids[i + 1] = window[i];
                    }
                    ids[ids.length - 1] = tokenizer.vocabulary().end();
                    return ids;
                })
                .toList();
    }

    private byte[] weights() throws IOException {
        try (InputStream in = PlainOnnx.class.getResourceAsStream(model.weights())) {
            if (in == null) {
                throw new IllegalStateException("The packaged model " + model.id() + " is not on the class path.");
            }
            return in.readAllBytes();
        }
    }
}
