package io.ragstone.surfaces.ragflow.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowTeamsApi;
import io.ragstone.api.model.RagflowCreateTeamResponse;
import io.ragstone.api.model.RagflowCreatedTeam;
import io.ragstone.api.model.RagflowInviteTeamMemberResponse;
import io.ragstone.api.model.RagflowInvitedUser;
import io.ragstone.api.model.RagflowJoinTeamResponse;
import io.ragstone.api.model.RagflowListTeamMembersResponse;
import io.ragstone.api.model.RagflowListTeamsResponse;
import io.ragstone.api.model.RagflowRemoveTeamMemberResponse;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.team.TeamService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.form.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Objects;
import java.util.UUID;

/** RAGFlow's teams: made, joined and left. */
@RunOnVirtualThread
class TeamsResource implements RagflowTeamsApi {
    private final CurrentCall call;
    private final TeamService teams;
    private final TeamMapper mapper;

    TeamsResource(CurrentCall call, TeamService teams, TeamMapper mapper) {
        this.call = call;
        this.teams = teams;
        this.mapper = mapper;
    }

    @Override
    public RagflowListTeamsResponse ragflowListTeams() {
        return new RagflowListTeamsResponse()
                .code(0)
                .message("success")
                .data(teams.list(call.context()).stream().map(mapper::toTeam).toList());
    }

    @Override
    public RagflowCreateTeamResponse ragflowCreateTeam(JsonNode json) {
        Body body = Required.of(Body.of(json), "name");
        Tenant made = teams.create(call.context(), body.text("name", ""));
        return new RagflowCreateTeamResponse()
                .code(0)
                .message("Team '" + made.name() + "' created successfully!")
                .data(new RagflowCreatedTeam()
                        .id(RagflowIds.hex(made.id()))
                        .name(made.name())
                        .ownerId(RagflowIds.hex(call.context().tenantId()))
                        .llmId(Objects.requireNonNullElse(made.models().chat(), ""))
                        .embdId(made.models().embedding()));
    }

    @Override
    public RagflowJoinTeamResponse ragflowJoinTeam(String tenantId) {
        teams.agree(call.context(), id(tenantId));
        return new RagflowJoinTeamResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowListTeamMembersResponse ragflowListTeamMembers(String tenantId) {
        return new RagflowListTeamMembersResponse()
                .code(0)
                .message("success")
                .data(teams.members(call.context(), id(tenantId)).stream()
                        .filter(member -> member.place().role() != Member.Role.OWNER)
                        .map(mapper::toMember)
                        .toList());
    }

    @Override
    public RagflowInviteTeamMemberResponse ragflowInviteTeamMember(String tenantId, JsonNode json) {
        Body body = Required.of(Body.of(json), "email");
        User guest = teams.invite(call.context(), id(tenantId), body.text("email", ""));
        return new RagflowInviteTeamMemberResponse()
                .code(0)
                .message("success")
                .data(new RagflowInvitedUser()
                        .id(RagflowIds.hex(guest.id()))
                        .email(guest.email())
                        .nickname(guest.nickname())
                        .avatar(guest.avatar()));
    }

    @Override
    public RagflowRemoveTeamMemberResponse ragflowRemoveTeamMember(String tenantId, String userId) {
        teams.remove(call.context(), id(tenantId), id(userId));
        return new RagflowRemoveTeamMemberResponse().code(0).message("success").data(true);
    }

    private static UUID id(String text) {
        return RagflowIds.parse(text)
                .orElseThrow(() -> new RagflowRefusal(RagflowCode.AUTHENTICATION, "No authorization."));
    }
}
