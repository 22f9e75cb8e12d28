package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.api.RagflowAdminBelongingsApi;
import io.ragstone.api.model.RagflowAdminDataset;
import io.ragstone.api.model.RagflowAdminListUserAgentsByPostResponse;
import io.ragstone.api.model.RagflowAdminListUserAgentsResponse;
import io.ragstone.api.model.RagflowAdminListUserDatasetsByPostResponse;
import io.ragstone.api.model.RagflowAdminListUserDatasetsResponse;
import io.ragstone.core.admin.UserAdministration;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;

/** What users see of datasets and agents. There are no agents yet, so that everybody has none. */
@RunOnVirtualThread
class AdminBelongingsResource implements RagflowAdminBelongingsApi {
    private static final String SUCCESS = "Success";

    private final CurrentCall call;
    private final UserAdministration users;

    AdminBelongingsResource(CurrentCall call, UserAdministration users) {
        this.call = call;
        this.users = users;
    }

    @Override
    public RagflowAdminListUserDatasetsResponse ragflowAdminListUserDatasets(String username) {
        return new RagflowAdminListUserDatasetsResponse()
                .code(0)
                .message(SUCCESS)
                .data(datasets(username));
    }

    @Override
    public RagflowAdminListUserDatasetsByPostResponse ragflowAdminListUserDatasetsByPost(String username) {
        return new RagflowAdminListUserDatasetsByPostResponse()
                .code(0)
                .message(SUCCESS)
                .data(datasets(username));
    }

    private List<RagflowAdminDataset> datasets(String username) {
        return users.knowledgeBases(call.context(), username).stream()
                .map(AdminUserMapper::toDataset)
                .toList();
    }

    @Override
    public RagflowAdminListUserAgentsResponse ragflowAdminListUserAgents(String username) {
        users.find(call.context(), username);
        return new RagflowAdminListUserAgentsResponse().code(0).message(SUCCESS).data(List.of());
    }

    @Override
    public RagflowAdminListUserAgentsByPostResponse ragflowAdminListUserAgentsByPost(String username) {
        users.find(call.context(), username);
        return new RagflowAdminListUserAgentsByPostResponse()
                .code(0)
                .message(SUCCESS)
                .data(List.of());
    }
}
