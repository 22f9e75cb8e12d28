package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.api.RagflowAdminKeysApi;
import io.ragstone.api.model.RagflowAdminCreateKeyBySystemNameResponse;
import io.ragstone.api.model.RagflowAdminCreateKeyResponse;
import io.ragstone.api.model.RagflowAdminDeleteKeyBySystemNameResponse;
import io.ragstone.api.model.RagflowAdminDeleteKeyResponse;
import io.ragstone.api.model.RagflowAdminListKeysBySystemNameResponse;
import io.ragstone.api.model.RagflowAdminListKeysResponse;
import io.ragstone.api.model.RagflowAdminListedKey;
import io.ragstone.api.model.RagflowAdminNewKey;
import io.ragstone.core.admin.UserAdministration;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;

/** The API keys of users, at both of the paths that clients know. */
@RunOnVirtualThread
class AdminKeysResource implements RagflowAdminKeysApi {
    private static final String LISTED = "Get user API keys";
    private static final String MADE = "API key generated successfully";
    private static final String DELETED = "API key deleted successfully";

    private final CurrentCall call;
    private final UserAdministration users;

    AdminKeysResource(CurrentCall call, UserAdministration users) {
        this.call = call;
        this.users = users;
    }

    @Override
    public RagflowAdminListKeysResponse ragflowAdminListKeys(String username) {
        return new RagflowAdminListKeysResponse().code(0).message(LISTED).data(list(username));
    }

    @Override
    public RagflowAdminCreateKeyResponse ragflowAdminCreateKey(String username) {
        return new RagflowAdminCreateKeyResponse().code(0).message(MADE).data(create(username));
    }

    @Override
    public RagflowAdminDeleteKeyResponse ragflowAdminDeleteKey(String username, String key) {
        delete(username, key);
        return new RagflowAdminDeleteKeyResponse().code(0).message(DELETED);
    }

    @Override
    public RagflowAdminListKeysBySystemNameResponse ragflowAdminListKeysBySystemName(String username) {
        return new RagflowAdminListKeysBySystemNameResponse()
                .code(0)
                .message(LISTED)
                .data(list(username));
    }

    @Override
    public RagflowAdminCreateKeyBySystemNameResponse ragflowAdminCreateKeyBySystemName(String username) {
        return new RagflowAdminCreateKeyBySystemNameResponse()
                .code(0)
                .message(MADE)
                .data(create(username));
    }

    @Override
    public RagflowAdminDeleteKeyBySystemNameResponse ragflowAdminDeleteKeyBySystemName(String username, String key) {
        delete(username, key);
        return new RagflowAdminDeleteKeyBySystemNameResponse().code(0).message(DELETED);
    }

    private List<RagflowAdminListedKey> list(String username) {
        return users.keys(call.context(), username).stream()
                .map(AdminUserMapper::toListedKey)
                .toList();
    }

    private RagflowAdminNewKey create(String username) {
        return AdminUserMapper.toNewKey(users.createKey(call.context(), username));
    }

    private void delete(String username, String key) {
        users.find(call.context(), username);
        try {
            users.deleteKey(call.context(), username, key);
        } catch (CoreException e) {
            throw e.code() == ErrorCode.NOT_FOUND
                    ? new AdminRefusal(RagflowCode.NOT_FOUND, "API key not found or could not be deleted")
                    : e;
        }
    }
}
