package io.ragstone.surfaces.boundary.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A contract of a handful of operations, for what RAGFlow's does not show. */
public final class SmallContract {
    private SmallContract() {}

    public static Operations operations() {
        try (InputStream contract = SmallContract.class.getResourceAsStream("small-contract.json")) {
            return new Operations(new ObjectMapper().readTree(Objects.requireNonNull(contract)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Operation operation(String id) {
        return operations().withId(id).orElseThrow();
    }
}
