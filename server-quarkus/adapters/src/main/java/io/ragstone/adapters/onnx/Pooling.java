package io.ragstone.adapters.onnx;

import java.nio.FloatBuffer;

/** How the states of a text's word pieces become one vector. */
enum Pooling {
    /** The state of the marker before the text. */
    FIRST {
        @Override
        float[] pool(FloatBuffer states, int pieces, int dimensions) {
            float[] first = new float[dimensions];
            states.get(0, first);
            return first;
        }
    },
    /** The mean of all states, the markers' included. */
    MEAN {
        @Override
        float[] pool(FloatBuffer states, int pieces, int dimensions) {
            float[] mean = new float[dimensions];
            float[] state = new float[dimensions];
            for (int piece = 0; piece < pieces; piece++) {
                states.get(piece * dimensions, state);
                for (int i = 0; i < dimensions; i++) {
                    mean[i] += state[i] / pieces;
                }
            }
            return mean;
        }
    };

    abstract float[] pool(FloatBuffer states, int pieces, int dimensions);
}
