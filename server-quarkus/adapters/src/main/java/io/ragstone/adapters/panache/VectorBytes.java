package io.ragstone.adapters.panache;

import io.ragstone.core.model.Vector;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A vector as little-endian floats of four bytes, whatever machine wrote it. */
@Converter
public class VectorBytes implements AttributeConverter<Vector, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(Vector vector) {
        ByteBuffer bytes =
                ByteBuffer.allocate(vector.dimensions() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector.values());
        return bytes.array();
    }

    @Override
    public Vector convertToEntityAttribute(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Vector(values);
    }
}
