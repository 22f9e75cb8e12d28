package io.ragstone.core.model;

import java.util.Arrays;

/** An embedding, scaled to length 1. */
public record Vector(float[] values) {
    public int dimensions() {
        return values.length;
    }

    /** The cosine of the angle between two vectors of length 1. */
    public float dot(Vector other) {
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    /** The weighted mean of vectors, scaled to length 1 again. */
    public Vector mix(Vector other, double share) {
        float[] mixed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            mixed[i] = (float) ((1 - share) * values[i] + share * other.values[i]);
        }
        return unit(mixed);
    }

    public static Vector unit(float[] values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        float scale = square == 0 ? 1 : (float) (1 / Math.sqrt(square));
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] * scale;
        }
        return new Vector(scaled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector(float[] theirs) && Arrays.equals(values, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Vector[" + values.length + "]";
    }
}
