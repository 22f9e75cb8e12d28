package io.ragstone.core.model.provider;

import io.ragstone.core.model.ModelKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who offers models.
 *
 * @param reach null when the models run inside this server
 */
public record Provider(String name, @Nullable Reach reach, List<Model> models) {
    public Provider {
        models = List.copyOf(models);
    }

    /**
     * A model.
     *
     * @param name as the provider spells it
     * @param dimensions how many numbers its vectors have; 0 when that is not known
     * @param window how many tokens it reads at once; 0 when that is not known
     * @param price null when it is not known, or not in dollars
     */
    public record Model(
            String name,
            ModelKind kind,
            int dimensions,
            int window,
            @Nullable Price price) {
        /** With another window, unless that is 0. */
        Model withWindow(int other) {
            return other > 0 ? new Model(name, kind, dimensions, other, price) : this;
        }
    }

    /** Every tenant can use it as it is: it is inside the server, or at a known place that asks for no key. */
    public boolean keyless() {
        return reach == null || !reach.needsKey() && reach.baseUrl() != null;
    }

    /** The model of that name, if it does that. What a provider with models of any name has is taken on trust. */
    public Optional<Model> model(String wanted, ModelKind kind) {
        Optional<Model> listed =
                models.stream().filter(model -> model.name().equals(wanted)).findFirst();
        return listed.isEmpty() && reach != null && reach.anyModel()
                ? Optional.of(new Model(wanted, kind, 0, 0, null))
                : listed.filter(model -> model.kind() == kind);
    }

    /** Whether the catalogue names the model. */
    public boolean lists(String wanted) {
        return models.stream().anyMatch(model -> model.name().equals(wanted));
    }

    Provider at(String url) {
        return reach == null ? this : new Provider(name, reach.at(url), models);
    }
}
