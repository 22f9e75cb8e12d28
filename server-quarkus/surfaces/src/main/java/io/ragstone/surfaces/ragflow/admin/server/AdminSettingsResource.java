package io.ragstone.surfaces.ragflow.admin.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowAdminSettingsApi;
import io.ragstone.api.model.RagflowAdminConfig;
import io.ragstone.api.model.RagflowAdminEnvironment;
import io.ragstone.api.model.RagflowAdminListConfigsResponse;
import io.ragstone.api.model.RagflowAdminListEnvironmentsResponse;
import io.ragstone.api.model.RagflowAdminListVariablesResponse;
import io.ragstone.api.model.RagflowAdminSetVariableResponse;
import io.ragstone.api.model.RagflowAdminVariable;
import io.ragstone.core.admin.config.ConfigurationReview;
import io.ragstone.core.admin.config.ConfigurationReview.Component;
import io.ragstone.core.setting.Setting;
import io.ragstone.core.setting.SettingService;
import io.ragstone.core.setting.SettingService.Shown;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.admin.AdminBody;
import io.ragstone.surfaces.ragflow.admin.AdminRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The settings that may be changed, all the others, and what the server finds around it. */
@RunOnVirtualThread
class AdminSettingsResource implements RagflowAdminSettingsApi {
    private static final String SUCCESS = "Success";
    private static final String VALUE_REQUIRED = "Var value is required";

    private final CurrentCall call;
    private final SettingService settings;
    private final ConfigurationReview configuration;

    AdminSettingsResource(CurrentCall call, SettingService settings, ConfigurationReview configuration) {
        this.call = call;
        this.settings = settings;
        this.configuration = configuration;
    }

    @Override
    public RagflowAdminListVariablesResponse ragflowAdminListVariables(@Nullable String name) {
        List<Shown> shown = name == null || name.isBlank()
                ? settings.list(call.context())
                : List.of(settings.find(call.context(), name));
        return new RagflowAdminListVariablesResponse()
                .code(0)
                .message(SUCCESS)
                .data(shown.stream().map(AdminSettingsResource::toVariable).toList());
    }

    private static RagflowAdminVariable toVariable(Shown shown) {
        return new RagflowAdminVariable()
                .name(shown.setting().name())
                .value(shown.value())
                .dataType(
                        shown.setting().kind() == Setting.Kind.SWITCH
                                ? RagflowAdminVariable.DataTypeEnum.BOOL
                                : RagflowAdminVariable.DataTypeEnum.INTEGER)
                .source(
                        shown.changed()
                                ? RagflowAdminVariable.SourceEnum.CHANGED
                                : RagflowAdminVariable.SourceEnum.CONFIGURED);
    }

    @Override
    public RagflowAdminSetVariableResponse ragflowAdminSetVariable(@Nullable JsonNode json) {
        AdminBody body = AdminBody.of(json);
        String name = body.word("var_name", "Var name is required");
        settings.change(call.context(), name, value(body));
        return new RagflowAdminSetVariableResponse().code(0).message("Set variable successfully");
    }

    /** Null is a value: it stands for what was configured. */
    private static @Nullable String value(AdminBody body) {
        JsonNode value = body.json().path("var_value");
        if (!body.mentions("var_value") || value.isContainerNode()) {
            throw AdminRefusal.argument(VALUE_REQUIRED);
        }
        return value.isNull() ? null : value.asText().strip();
    }

    @Override
    public RagflowAdminListConfigsResponse ragflowAdminListConfigs() {
        List<Component> components = configuration.components(call.context());
        return new RagflowAdminListConfigsResponse()
                .code(0)
                .message(SUCCESS)
                .data(IntStream.range(0, components.size())
                        .mapToObj(place -> toConfig(place, components.get(place)))
                        .toList());
    }

    private static RagflowAdminConfig toConfig(int place, Component component) {
        return new RagflowAdminConfig()
                .id(place)
                .name(component.name())
                .serviceType(ServiceTypes.ofComponent(component.name()))
                .extra(component.settings());
    }

    @Override
    public RagflowAdminListEnvironmentsResponse ragflowAdminListEnvironments() {
        return new RagflowAdminListEnvironmentsResponse()
                .code(0)
                .message(SUCCESS)
                .data(configuration.environment(call.context()).entrySet().stream()
                        .map(entry -> new RagflowAdminEnvironment()
                                .env(entry.getKey())
                                .value(entry.getValue()))
                        .toList());
    }
}
