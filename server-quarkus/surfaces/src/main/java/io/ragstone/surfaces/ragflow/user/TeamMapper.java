package io.ragstone.surfaces.ragflow.user;

import io.ragstone.api.model.RagflowTeam;
import io.ragstone.api.model.RagflowTeamMember;
import io.ragstone.api.model.RagflowTeamRole;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.team.TeamService.Team;
import io.ragstone.core.tenant.team.TeamService.TeamMember;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Teams as RAGFlow shows them: how long something is ago is in there too. */
@Singleton
class TeamMapper {
    private static final double MILLIS = 1000;

    private final Clock clock;

    TeamMapper(Clock clock) {
        this.clock = clock;
    }

    RagflowTeam toTeam(Team team) {
        User owner = team.owner();
        return new RagflowTeam()
                .tenantId(RagflowIds.hex(team.tenant().id()))
                .name(team.tenant().name())
                .role(role(team.place()))
                .nickname(owner.nickname())
                .email(owner.email())
                .avatar(owner.avatar())
                .updateDate(RagflowDates.date(owner.updatedAt()))
                .deltaSeconds(ago(owner.updatedAt()));
    }

    RagflowTeamMember toMember(TeamMember member) {
        User user = member.user();
        return new RagflowTeamMember()
                .id(RagflowIds.hex(user.id()))
                .userId(RagflowIds.hex(user.id()))
                .role(role(member.place()))
                .status("1")
                .nickname(user.nickname())
                .email(user.email())
                .avatar(user.avatar())
                .isAuthenticated("1")
                .isActive(user.active() ? "1" : "0")
                .isAnonymous("0")
                .isSuperuser(user.superuser())
                .updateDate(RagflowDates.date(user.updatedAt()))
                .deltaSeconds(ago(user.updatedAt()));
    }

    private static RagflowTeamRole role(Member place) {
        return switch (place.role()) {
            case OWNER -> RagflowTeamRole.OWNER;
            case NORMAL -> RagflowTeamRole.NORMAL;
            case INVITED -> RagflowTeamRole.INVITE;
        };
    }

    private double ago(Instant time) {
        return Math.max(0, Duration.between(time, clock.instant()).toMillis()) / MILLIS;
    }
}
