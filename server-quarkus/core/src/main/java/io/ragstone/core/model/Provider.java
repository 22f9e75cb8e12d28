package io.ragstone.core.model;

import java.util.List;

/**
 * Somebody who offers models.
 *
 * @param keyless needs no key: the models run inside this server
 */
public record Provider(String name, boolean keyless, List<Model> models) {
    /** @param name as the provider spells it */
    public record Model(String name, ModelKind kind) {}
}
