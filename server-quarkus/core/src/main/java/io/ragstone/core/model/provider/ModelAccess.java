package io.ragstone.core.model.provider;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which models a tenant may use: those that need no key, those of providers that it has a key for, and those it added. */
public final class ModelAccess {
    private final ModelCatalogue catalogue;
    private final ProviderKeyStore keys;
    private final TenantModelStore models;

    public ModelAccess(ModelCatalogue catalogue, ProviderKeyStore keys, TenantModelStore models) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.models = models;
    }

    /** Refuses a model that is not known, does not embed, or that the tenant may not use. */
    public void requireUsable(UUID tenantId, String embeddingModel) {
        requireUsable(tenantId, embeddingModel, ModelKind.EMBEDDING);
    }

    /** Refuses a model that is not known, is of another kind, or that the tenant may not use. */
    public ModelName requireUsable(UUID tenantId, String model, ModelKind kind) {
        ModelName name = ModelName.parse(model).orElseThrow(() -> unsupported(model));
        if (find(tenantId, name, kind).isEmpty()) {
            throw unsupported(model);
        }
        if (!mayUse(tenantId, name)) {
            throw CoreException.invalid("Unauthorized model: <" + model + ">");
        }
        return name;
    }

    /** The model of that kind that the tenant may use, given in full or, as some clients do, without its provider. */
    public Optional<ModelName> usable(UUID tenantId, String model, ModelKind kind) {
        Stream<ModelName> listed = catalogue.providers().stream()
                .flatMap(provider -> provider.models().stream()
                        .filter(known -> known.kind() == kind && known.name().equals(model))
                        .map(known -> new ModelName(known.name(), provider.name())));
        Stream<ModelName> added = models.list(tenantId).stream()
                .map(TenantModel::name)
                .filter(name -> name.name().equals(model));
        return Stream.of(ModelName.parse(model).stream(), added, listed)
                .flatMap(names -> names)
                .filter(name -> find(tenantId, name, kind).isPresent() && mayUse(tenantId, name))
                .findFirst();
    }

    /** What is known of a model of that kind; what the tenant says of it itself counts more than the catalogue. */
    public Optional<Provider.Model> find(UUID tenantId, ModelName name, ModelKind kind) {
        Optional<TenantModel> own = models.find(tenantId, name);
        Optional<Provider.Model> known = catalogue.find(name, kind);
        if (own.isEmpty()) {
            return known;
        }
        return own.filter(model -> model.kind() == kind)
                .map(model -> known.orElse(new Provider.Model(name.name(), kind, 0, 0, null))
                        .withWindow(model.window()));
    }

    private boolean mayUse(UUID tenantId, ModelName name) {
        Optional<TenantModel> own = models.find(tenantId, name);
        if (own.isPresent() && !own.get().isOn()) {
            return false;
        }
        return own.filter(model -> model.baseUrl() != null || model.sealedKey() != null)
                        .isPresent()
                || catalogue.provider(name.provider()).filter(Provider::keyless).isPresent()
                || keys.find(tenantId, name.provider()).isPresent();
    }

    private static CoreException unsupported(String model) {
        return CoreException.invalid("Unsupported model: <" + model + ">");
    }
}
