package io.ragstone.surfaces.ragflow.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowSystemApi;
import io.ragstone.api.model.RagflowCheckHealthResponse;
import io.ragstone.api.model.RagflowComponentStatus;
import io.ragstone.api.model.RagflowCreateApiTokenResponse;
import io.ragstone.api.model.RagflowGetStatusResponse;
import io.ragstone.api.model.RagflowGetSystemVersionResponse;
import io.ragstone.api.model.RagflowGetVersionResponse;
import io.ragstone.api.model.RagflowHealth;
import io.ragstone.api.model.RagflowHealthDetail;
import io.ragstone.api.model.RagflowSystemStatus;
import io.ragstone.api.model.RagflowVersion;
import io.ragstone.core.health.Reading;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.health.ServerHealth.Report;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.user.ApiTokenMapper;
import io.ragstone.surfaces.ragflow.user.TokenRequests;
import io.ragstone.surfaces.ragflow.watch.PartMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How RAGFlow says that it is there, how it is, and hands out API keys. */
@RunOnVirtualThread
class SystemResource implements RagflowSystemApi {
    private static final Map<Part, String> NAMES =
            Map.of(Part.DATABASE, "db", Part.QUEUE, "redis", Part.INDEX, "doc_engine", Part.FILES, "storage");

    private final CurrentCall call;
    private final ApiKeyService keys;
    private final ServerHealth health;

    SystemResource(CurrentCall call, ApiKeyService keys, ServerHealth health) {
        this.call = call;
        this.keys = keys;
        this.health = health;
    }

    @Override
    public String ragflowPing() {
        return "pong";
    }

    @Override
    public RestResponse<RagflowCheckHealthResponse> ragflowCheckHealth() {
        Report parts = health.read();
        boolean well = parts.isWell();
        RagflowCheckHealthResponse answer = new RagflowCheckHealthResponse()
                .db(word(parts, Part.DATABASE))
                .redis(word(parts, Part.QUEUE))
                .docEngine(word(parts, Part.INDEX))
                .storage(word(parts, Part.FILES))
                .status(well ? RagflowHealth.OK : RagflowHealth.NOK);
        if (!well) {
            answer.meta(troubles(parts));
        }
        return RestResponse.status(well ? RestResponse.Status.OK : RestResponse.Status.INTERNAL_SERVER_ERROR, answer);
    }

    @Override
    public RagflowGetSystemVersionResponse ragflowGetSystemVersion() {
        return new RagflowGetSystemVersionResponse().code(0).message("success").data(RagflowRelease.SPOKEN);
    }

    @Override
    public RagflowGetVersionResponse ragflowGetVersion() {
        return new RagflowGetVersionResponse().code(0).data(new RagflowVersion().version(RagflowRelease.SPOKEN));
    }

    @Override
    public RagflowGetStatusResponse ragflowGetStatus() {
        Report parts = health.read();
        RagflowComponentStatus index = color(parts, Part.INDEX);
        return new RagflowGetStatusResponse()
                .code(0)
                .data(new RagflowSystemStatus()
                        .es(index)
                        .docEngine(index)
                        .storage(color(parts, Part.FILES))
                        .database(color(parts, Part.DATABASE))
                        .redis(color(parts, Part.QUEUE)));
    }

    @Override
    public RagflowCreateApiTokenResponse ragflowCreateApiToken(@Nullable JsonNode json) {
        return new RagflowCreateApiTokenResponse()
                .code(0)
                .message("success")
                .data(ApiTokenMapper.toToken(keys.create(call.context(), TokenRequests.wish(json))));
    }

    private static RagflowHealth word(Report parts, Part part) {
        return parts.of(part).ok() ? RagflowHealth.OK : RagflowHealth.NOK;
    }

    private static Map<String, RagflowHealthDetail> troubles(Report parts) {
        Map<String, RagflowHealthDetail> troubles = new LinkedHashMap<>();
        parts.readings().forEach((part, reading) -> {
            if (!reading.ok()) {
                troubles.put(
                        NAMES.get(part),
                        new RagflowHealthDetail()
                                .elapsed(PartMapper.millis(reading.elapsed()))
                                .error(reading.message()));
            }
        });
        return troubles;
    }

    private static RagflowComponentStatus color(Report parts, Part part) {
        Reading reading = parts.of(part);
        return new RagflowComponentStatus()
                .status(PartMapper.color(reading))
                .message(reading.message())
                .elapsed(PartMapper.millis(reading.elapsed()));
    }
}
