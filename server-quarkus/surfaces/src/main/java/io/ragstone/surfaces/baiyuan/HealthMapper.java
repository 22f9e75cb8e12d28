package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.model.BaiyuanCheckHealthResponse;
import io.ragstone.api.model.BaiyuanHealth;
import io.ragstone.api.model.BaiyuanHealthComponent;
import io.ragstone.api.model.BaiyuanMode;
import io.ragstone.api.model.BaiyuanServiceState;
import io.ragstone.api.model.BaiyuanServices;
import io.ragstone.core.health.Reading;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.health.ServerHealth.Report;
import io.ragstone.core.health.ServiceMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The health of the server in the words of all APIs that ask at this address: Baiyuan's services, and the components
 * whose names LlamaFarm's clients look for.
 */
final class HealthMapper {
    private HealthMapper() {}

    static BaiyuanCheckHealthResponse toHealth(Report report, Optional<Boolean> chat, ServiceMode.Mode mode) {
        List<BaiyuanHealthComponent> components = Stream.of(
                        component("server", report.of(Part.DATABASE)),
                        component("storage", report.of(Part.FILES)),
                        component("rag-service", worse(report.of(Part.INDEX), report.of(Part.QUEUE))))
                .toList();
        boolean usable = report.of(Part.DATABASE).ok();
        boolean well = report.isWell() && chat.orElse(true) && mode == ServiceMode.Mode.NORMAL;
        BaiyuanServiceState database = state(usable);
        return new BaiyuanCheckHealthResponse()
                .status(well ? BaiyuanHealth.HEALTHY : usable ? BaiyuanHealth.DEGRADED : BaiyuanHealth.UNHEALTHY)
                .services(new BaiyuanServices()
                        .database(database)
                        .cache(database)
                        .llm(chat.map(HealthMapper::state).orElse(BaiyuanServiceState.DISABLED)))
                .mode(mode(mode))
                .components(components)
                .summary(summary(well, components, chat));
    }

    private static Reading worse(Reading one, Reading other) {
        return one.ok() ? other.ok() ? one : other : one;
    }

    private static BaiyuanHealthComponent component(String name, Reading reading) {
        long millis = reading.elapsed().toMillis();
        return new BaiyuanHealthComponent()
                .name(name)
                .status(reading.ok() ? BaiyuanHealth.HEALTHY : BaiyuanHealth.UNHEALTHY)
                .message(reading.message())
                .latencyMs(millis)
                .latency(millis);
    }

    private static String summary(boolean well, List<BaiyuanHealthComponent> components, Optional<Boolean> chat) {
        if (well) {
            return "all is well";
        }
        String troubled = Stream.concat(
                        components.stream()
                                .filter(component -> component.getStatus() != BaiyuanHealth.HEALTHY)
                                .map(BaiyuanHealthComponent::getName),
                        chat.filter(answers -> !answers).map(silent -> "llm").stream())
                .collect(Collectors.joining(", "));
        return troubled.isEmpty() ? "answers are slow" : "not well: " + troubled;
    }

    private static BaiyuanServiceState state(boolean up) {
        return up ? BaiyuanServiceState.UP : BaiyuanServiceState.DOWN;
    }

    private static BaiyuanMode mode(ServiceMode.Mode mode) {
        return switch (mode) {
            case NORMAL -> BaiyuanMode.NORMAL;
            case DEGRADED -> BaiyuanMode.DEGRADED;
            case CRITICAL -> BaiyuanMode.CRITICAL_DEGRADED;
        };
    }
}
