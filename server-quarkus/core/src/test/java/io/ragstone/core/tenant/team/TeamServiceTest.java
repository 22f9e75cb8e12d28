package io.ragstone.core.tenant.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.mail.Mail;
import io.ragstone.core.tenant.Member;
import io.ragstone.core.tenant.Member.Role;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.account.AccountScene;
import io.ragstone.core.tenant.credential.ApiKeyService.NewKey;
import io.ragstone.core.tenant.credential.ApiKeyService.Wish;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamServiceTest {
    private static final String BOB = "bob@example.org";

    private final AccountScene scene = new AccountScene();
    private final TeamService teams = scene.teams;
    private final CallContext ada = scene.somebody("ada@example.org");
    private final CallContext bob = scene.somebody(BOB);
    private final CallContext eve = scene.somebody("eve@example.org");
    private final UUID team = ada.tenantId();

    @Test
    void whoIsInvitedJoinsByAgreeing() {
        User guest = teams.invite(ada, team, BOB);

        assertThat(guest.id()).isEqualTo(bob.userId());
        assertThat(scene.memberships.sharing(bob)).isEmpty();
        assertThat(teams.list(bob)).extracting(each -> each.place().role()).containsExactly(Role.OWNER, Role.INVITED);
        assertThat(scene.mailer.sent()).singleElement().extracting(Mail::to).isEqualTo(BOB);

        teams.agree(bob, team);

        assertThat(scene.memberships.sharing(bob)).containsExactly(team);
        assertThat(teams.members(ada, team))
                .extracting(each -> each.user().email() + " " + each.place().role())
                .containsExactly("ada@example.org OWNER", BOB + " NORMAL");
        assertThat(teams.list(bob).get(1).owner().email()).isEqualTo("ada@example.org");
    }

    @Test
    void whoIsInvitedMayDecline() {
        teams.invite(ada, team, BOB);

        teams.remove(bob, team, bob.tenantId());

        assertThat(teams.list(bob)).hasSize(1);
        assertThatThrownBy(() -> teams.agree(bob, team)).hasMessage("No authorization.");
    }

    @Test
    void nobodyIsInvitedTwice() {
        assertThatThrownBy(() -> teams.invite(ada, team, "nobody@example.org")).hasMessage("User not found.");
        assertThatThrownBy(() -> teams.invite(ada, team, "ada@example.org"))
                .hasMessage("ada@example.org is the owner of the team.");
        teams.invite(ada, team, BOB);
        assertThatThrownBy(() -> teams.invite(ada, team, BOB))
                .hasMessage(BOB + " is in the team, but the role: invite is invalid.");
        teams.agree(bob, team);
        assertThatThrownBy(() -> teams.invite(ada, team, BOB)).hasMessage(BOB + " is already in the team.");
    }

    @Test
    void aMemberLeavesAndAnOwnerRemoves() {
        teams.invite(ada, team, BOB);
        teams.agree(bob, team);
        teams.remove(bob, team, bob.tenantId());
        assertThat(scene.memberships.sharing(bob)).isEmpty();

        teams.invite(ada, team, BOB);
        teams.agree(bob, team);
        teams.remove(ada, team, bob.tenantId());
        assertThat(scene.memberships.sharing(bob)).isEmpty();
        assertThatThrownBy(() -> teams.remove(ada, team, ada.tenantId()))
                .hasMessage("The owner of a team cannot leave it.");
    }

    @Test
    void onlyTheOwnerRunsATeam() {
        teams.invite(ada, team, BOB);
        teams.agree(bob, team);

        for (CallContext other : new CallContext[] {bob, eve}) {
            assertThatThrownBy(() -> teams.invite(other, team, "eve@example.org"))
                    .hasMessage("No authorization.");
            assertThatThrownBy(() -> teams.members(other, team)).hasMessage("No authorization.");
            assertThatThrownBy(() -> teams.remove(other, team, ada.tenantId())).hasMessage("No authorization.");
        }
        assertThatThrownBy(() -> teams.agree(eve, team)).hasMessage("No authorization.");
        assertThatThrownBy(() -> teams.remove(eve, team, eve.tenantId())).hasMessage("No authorization.");
    }

    @Test
    void anybodyMakesFurtherOrganisations() {
        UUID harbour = teams.create(ada, " Harbour ").id();

        assertThat(teams.list(ada)).extracting(each -> each.tenant().name()).contains("Harbour");
        teams.invite(ada, harbour, BOB);
        teams.agree(bob, harbour);
        assertThat(scene.memberships.sharing(bob)).containsExactly(harbour);
        assertThat(teams.list(bob).get(1).owner().email()).isEqualTo("ada@example.org");
        assertThat(scene.tenants.findMember(harbour, ada.tenantId()))
                .contains(new Member(harbour, ada.tenantId(), Role.OWNER));
        assertThatThrownBy(() -> teams.create(ada, " ")).hasMessage("Team name is required!");
        assertThatThrownBy(() -> teams.create(ada, "x".repeat(101)))
                .hasMessage("Team name must be 100 characters or less!");
    }

    @Test
    void aKeyOfAnOrganisationIsNoPersons() {
        UUID harbour = teams.create(ada, "Harbour").id();
        teams.invite(bob, bob.tenantId(), "ada@example.org");
        teams.agree(ada, bob.tenantId());
        NewKey key = scene.keys.create(ada, new Wish(harbour, null, null));
        CallContext call = new CallContext(scene.keys.authenticate(key.token()).orElseThrow(), "test", "1");

        assertThat(scene.memberships.sharing(call)).isEmpty();
        assertThat(scene.memberships.sharing(ada)).containsExactlyInAnyOrder(harbour, bob.tenantId());
    }

    @Test
    void whatHappensIsInTheAuditLog() {
        teams.invite(ada, team, BOB);
        teams.agree(bob, team);
        teams.remove(ada, team, bob.tenantId());
        teams.create(ada, "Harbour");

        assertThat(scene.log.actions())
                .endsWith("team.invite " + team, "team.agree", "team.remove " + team, "team.create");
    }
}
