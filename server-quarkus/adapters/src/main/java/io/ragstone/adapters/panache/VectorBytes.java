package io.ragstone.adapters.panache;

import io.ragstone.core.model.Vector;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A vector as little-endian floats of four bytes, whatever machine wrote it; null where a join finds none. */
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
    public @Nullable Vector convertToEntityAttribute(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Vector(values);
    }
}
