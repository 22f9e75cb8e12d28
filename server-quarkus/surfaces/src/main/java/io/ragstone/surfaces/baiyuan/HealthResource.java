package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.BaiyuanHealthApi;
import io.ragstone.api.model.BaiyuanCheckHealthResponse;
import io.ragstone.core.health.ChatModelsState;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.health.ServerHealth.Report;
import io.ragstone.core.health.ServiceMode;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanDates;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Says to everybody whether the server is well. */
@RunOnVirtualThread
class HealthResource implements BaiyuanHealthApi {
    private final ServerHealth health;
    private final ChatModelsState chat;
    private final ServiceMode mode;
    private final ServerVersion version;
    private final Clock clock;

    HealthResource(ServerHealth health, ChatModelsState chat, ServiceMode mode, ServerVersion version, Clock clock) {
        this.health = health;
        this.chat = chat;
        this.mode = mode;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public RestResponse<BaiyuanCheckHealthResponse> baiyuanCheckHealth() {
        Report report = health.read();
        BaiyuanCheckHealthResponse answer = HealthMapper.toHealth(report, chat.answers(), mode.now())
                .version(version.text())
                .timestamp(BaiyuanDates.of(clock.instant()));
        boolean usable = report.of(Part.DATABASE).ok();
        return RestResponse.status(usable ? Status.OK : Status.SERVICE_UNAVAILABLE, answer);
    }
}
