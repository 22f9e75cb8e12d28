package io.ragstone.adapters.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** A loaded model: word pieces in, one vector out. Safe to use from many threads. */
final class OnnxSession implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Pooling pooling;
    private final int dimensions;

    private OnnxSession(OrtEnvironment environment, OrtSession session, Pooling pooling, int dimensions) {
        this.environment = environment;
        this.session = session;
        this.pooling = pooling;
        this.dimensions = dimensions;
    }

    static OnnxSession load(BuiltInModel model) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions()) {
            // One thread a text: many texts at once are faster than many threads at one.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(bytes(model.weights()), options);
            return new OnnxSession(environment, session, model.pooling(), model.dimensions());
        } catch (OrtException e) {
            throw new CoreException(ErrorCode.INTERNAL, "The packaged model " + model.id() + " cannot be loaded.", e);
        }
    }

    /** {@code ids} come with the markers around the text, and are no more than the model reads. */
    float[] vector(long[] ids) {
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        try (OnnxTensor pieces = tensor(ids);
                OnnxTensor mask = tensor(attention);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor states = (OnnxTensor) result.get(0);
            return pooling.pool(states.getFloatBuffer(), ids.length, dimensions);
        } catch (OrtException e) {
            throw new CoreException(ErrorCode.INTERNAL, "The packaged embedding model failed on a text.", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The packaged embedding model cannot be closed.", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = OnnxSession.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The packaged model " + resource + " is not on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged model " + resource + " cannot be read.", e);
        }
    }
}
