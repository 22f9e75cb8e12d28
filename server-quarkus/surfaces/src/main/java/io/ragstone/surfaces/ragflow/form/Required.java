package io.ragstone.surfaces.ragflow.form;

import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The web API's own way of missing arguments. */
public final class Required {
    private Required() {}

    public static Body of(Body body, String... names) {
        String missing =
                Arrays.stream(names).filter(name -> !body.mentions(name)).collect(Collectors.joining(","));
        if (!missing.isEmpty()) {
            throw new RagflowRefusal(101, "required argument are missing: " + missing + "; ");
        }
        return body;
    }
}
