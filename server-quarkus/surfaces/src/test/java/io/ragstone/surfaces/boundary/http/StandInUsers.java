package io.ragstone.surfaces.boundary.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowUsersApi;
import io.ragstone.api.model.RagflowChangeUserSettingsResponse;
import io.ragstone.api.model.RagflowGetUserInfoResponse;
import io.ragstone.api.model.RagflowLoginUserResponse;
import io.ragstone.api.model.RagflowLogoutUserResponse;
import io.ragstone.api.model.RagflowRegisterUserResponse;
import io.ragstone.surfaces.boundary.CurrentCall;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import org.jboss.resteasy.reactive.RestResponse;

/** Operations behind a session, and one that is open to everybody. */
@Singleton
public class StandInUsers implements RagflowUsersApi {
    private final CurrentCall call;

    StandInUsers(CurrentCall call) {
        this.call = call;
    }

    @Override
    public RagflowGetUserInfoResponse ragflowGetUserInfo() {
        RagflowGetUserInfoResponse response = new RagflowGetUserInfoResponse();
        response.setCode(0);
        response.setMessage(String.valueOf(call.context().userId()));
        return response;
    }

    @Override
    public RestResponse<RagflowLoginUserResponse> ragflowLoginUser(JsonNode body) {
        RagflowLoginUserResponse response = new RagflowLoginUserResponse();
        response.setCode(0);
        response.setMessage(body + " " + call.principal().isPresent() + " " + call.surface());
        return RestResponse.ok(response);
    }

    @Override
    public RagflowLogoutUserResponse ragflowLogoutUser(String everywhere) {
        throw new ForbiddenException();
    }

    @Override
    public RestResponse<RagflowChangeUserSettingsResponse> ragflowChangeUserSettings(JsonNode body) {
        throw new ForbiddenException();
    }

    @Override
    public RestResponse<RagflowRegisterUserResponse> ragflowRegisterUser(JsonNode body) {
        throw new ForbiddenException();
    }
}
