package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.api.RagflowAdminServerApi;
import io.ragstone.api.model.RagflowAdminGetVersionResponse;
import io.ragstone.api.model.RagflowAdminPingResponse;
import io.ragstone.api.model.RagflowAdminVersion;
import io.ragstone.surfaces.ragflow.system.RagflowRelease;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Which version answers, and that it does. */
@RunOnVirtualThread
class AdminServerResource implements RagflowAdminServerApi {
    @Override
    public RagflowAdminGetVersionResponse ragflowAdminGetVersion() {
        return new RagflowAdminGetVersionResponse()
                .code(0)
                .message("Success")
                .data(new RagflowAdminVersion().version(RagflowRelease.SPOKEN));
    }

    @Override
    public RagflowAdminPingResponse ragflowAdminPing() {
        return new RagflowAdminPingResponse().code(0).message("pong");
    }
}
