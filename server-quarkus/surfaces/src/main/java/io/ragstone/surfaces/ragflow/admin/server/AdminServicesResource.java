package io.ragstone.surfaces.ragflow.admin.server;

import io.ragstone.api.RagflowAdminServicesApi;
import io.ragstone.api.model.RagflowAdminGetServiceResponse;
import io.ragstone.api.model.RagflowAdminListServicesOfTypeResponse;
import io.ragstone.api.model.RagflowAdminListServicesResponse;
import io.ragstone.api.model.RagflowAdminRestartServiceResponse;
import io.ragstone.api.model.RagflowAdminService;
import io.ragstone.api.model.RagflowAdminServiceDetails;
import io.ragstone.api.model.RagflowAdminShutDownServiceResponse;
import io.ragstone.core.admin.service.ServerPart;
import io.ragstone.core.admin.service.ServerPart.Keeper;
import io.ragstone.core.admin.service.ServerParts;
import io.ragstone.core.admin.service.ServerParts.Seen;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.admin.AdminRefusal;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.TreeMap;

/** What the server consists of and leans on: listed, shut down and restarted. */
@RunOnVirtualThread
class AdminServicesResource implements RagflowAdminServicesApi {
    private static final String SUCCESS = "Success";

    private final CurrentCall call;
    private final ServerParts parts;

    AdminServicesResource(CurrentCall call, ServerParts parts) {
        this.call = call;
        this.parts = parts;
    }

    @Override
    public RagflowAdminListServicesResponse ragflowAdminListServices() {
        return new RagflowAdminListServicesResponse()
                .code(0)
                .message("Get all services")
                .data(toServices(parts.list(call.context())));
    }

    @Override
    public RagflowAdminListServicesOfTypeResponse ragflowAdminListServicesOfType(String type) {
        return new RagflowAdminListServicesOfTypeResponse()
                .code(0)
                .message(SUCCESS)
                .data(toServices(parts.list(call.context(), ServiceTypes.kind(type))));
    }

    @Override
    public RagflowAdminGetServiceResponse ragflowAdminGetService(String id) {
        return new RagflowAdminGetServiceResponse()
                .code(0)
                .message(SUCCESS)
                .data(toDetails(parts.find(call.context(), number(id))));
    }

    @Override
    public RagflowAdminRestartServiceResponse ragflowAdminRestartService(String id) {
        Seen seen = parts.restart(call.context(), number(id));
        return new RagflowAdminRestartServiceResponse()
                .code(0)
                .message("Service " + seen.part().name() + " was restarted.")
                .data(toDetails(seen));
    }

    @Override
    public RagflowAdminShutDownServiceResponse ragflowAdminShutDownService(String id) {
        boolean ran = parts.shutDown(call.context(), number(id));
        Seen seen = parts.find(call.context(), number(id));
        return new RagflowAdminShutDownServiceResponse()
                .code(0)
                .message("Service " + seen.part().name() + (ran ? " was shut down." : " is shut down already."))
                .data(toDetails(seen));
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw new AdminRefusal(RagflowCode.NOT_FOUND, "There is no service " + id + ".");
        }
    }

    private static List<RagflowAdminService> toServices(List<Seen> seen) {
        return seen.stream().map(AdminServicesResource::toService).toList();
    }

    private static RagflowAdminService toService(Seen seen) {
        ServerPart part = seen.part();
        return new RagflowAdminService()
                .id(part.id())
                .name(part.name())
                .host(part.host())
                .port(part.port())
                .serviceType(ServiceTypes.of(part.kind()))
                .status(
                        seen.condition().alive()
                                ? RagflowAdminService.StatusEnum.ALIVE
                                : RagflowAdminService.StatusEnum.TIMEOUT)
                .extra(new TreeMap<>(part.facts()));
    }

    private static RagflowAdminServiceDetails toDetails(Seen seen) {
        ServerPart part = seen.part();
        return new RagflowAdminServiceDetails()
                .id(part.id())
                .serviceName(part.name())
                .serviceType(ServiceTypes.of(part.kind()))
                .status(
                        seen.condition().alive()
                                ? RagflowAdminServiceDetails.StatusEnum.ALIVE
                                : RagflowAdminServiceDetails.StatusEnum.TIMEOUT)
                .message(seen.condition().message())
                .managed(part.keeper() instanceof Keeper.Here);
    }
}
