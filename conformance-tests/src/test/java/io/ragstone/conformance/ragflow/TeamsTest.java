package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who joins a team sees what it shares, and nothing else of it. */
@OnSharedServer
class TeamsTest {
    private static final String NO = "No authorization.";

    private final Account owner;
    private final Account guest;
    private final Account stranger;
    private final String users;

    TeamsTest(Accounts accounts) {
        this.owner = accounts.register();
        this.guest = accounts.register();
        this.stranger = accounts.register();
        this.users = "/v1/tenant/" + owner.tenantId() + "/user";
    }

    private void invite() {
        owner.session().post(users, Json.object("email", guest.email())).succeeded();
    }

    private void join() {
        invite();
        guest.session().put("/v1/tenant/agree/" + owner.tenantId(), "{}").succeeded();
    }

    private String shared(Given given, String permission) {
        return given.dataset(Json.object("name", permission, "permission", permission))
                .path("id")
                .asText();
    }

    @Test
    void invitedAgreedAndLeft() {
        JsonNode invited =
                owner.session().post(users, Json.object("email", guest.email())).data();
        assertThat(invited.path("email").asText()).isEqualTo(guest.email());
        assertThat(Given.texts(guest.session().get("/v1/tenant/list").data(), "role"))
                .containsExactly("owner", "invite");

        guest.session().put("/v1/tenant/agree/" + owner.tenantId(), "{}").succeeded();

        JsonNode joined = guest.session().get("/v1/tenant/list").data().path(1);
        assertThat(joined.path("role").asText()).isEqualTo("normal");
        assertThat(joined.path("email").asText()).isEqualTo(owner.email());
        JsonNode members = owner.session().get(users + "/list").data();
        assertThat(Given.texts(members, "email")).containsExactly(guest.email());
        assertThat(Given.texts(members, "role")).containsExactly("normal");
        guest.session().get(users + "/list").refused(109, NO);

        guest.session().delete(users + "/" + guest.tenantId()).succeeded();
        assertThat(guest.session().get("/v1/tenant/list").data()).hasSize(1);
        assertThat(owner.session().get(users + "/list").data()).isEmpty();
    }

    @Test
    void anInvitationCanBeDeclinedOrTakenBack() {
        invite();
        guest.session().delete(users + "/" + guest.tenantId()).succeeded();
        guest.session().put("/v1/tenant/agree/" + owner.tenantId(), "{}").refused(109, NO);

        invite();
        owner.session().delete(users + "/" + guest.tenantId()).succeeded();
        guest.session().put("/v1/tenant/agree/" + owner.tenantId(), "{}").refused(109, NO);
    }

    @Test
    void whoIsThereIsNotInvitedAgain() {
        owner.session().post(users, "{}").refused(101, "required argument are missing: email; ");
        owner.session().post(users, Json.object("email", "nobody@example.org")).refused(102, "User not found.");
        owner.session()
                .post(users, Json.object("email", owner.email()))
                .refused(102, owner.email() + " is the owner of the team.");
        invite();
        owner.session()
                .post(users, Json.object("email", guest.email()))
                .refused(102, guest.email() + " is in the team, but the role: invite is invalid.");
        guest.session().put("/v1/tenant/agree/" + owner.tenantId(), "{}").succeeded();
        owner.session()
                .post(users, Json.object("email", guest.email()))
                .refused(102, guest.email() + " is already in the team.");
        owner.session().delete(users + "/" + owner.tenantId()).refused(102, "The owner of a team cannot leave it.");
    }

    @Test
    void aTeamSeesWhatIsSharedAndNotTheRest() {
        Given given = new Given(owner.api());
        String team = shared(given, "team");
        String me = shared(given, "me");
        String own = new Given(guest.api()).dataset("own");
        assertThat(Given.texts(guest.api().get(Given.DATASETS).data(), "id")).containsExactly(own);

        join();

        assertThat(Given.texts(guest.api().get(Given.DATASETS).data(), "id")).containsExactlyInAnyOrder(own, team);
        assertThat(guest.api().get(Given.DATASETS + "?id=" + team).data()).hasSize(1);
        String lacks = "User '" + guest.tenantId() + "' lacks permission for dataset";
        guest.api().get(Given.DATASETS + "?id=" + me).refused(108, lacks + " '" + me + "'");
        guest.api().get(Given.documents(me)).refused(102, "You don't own the dataset " + me + ". ");
        guest.api()
                .put(Given.DATASETS + "/" + team, Json.object("name", "taken"))
                .refused(108, lacks + " '" + team + "'");
        guest.api().delete(Given.DATASETS, Json.object("ids", List.of(team))).refused(108, lacks + "s: '" + team + "'");
        assertThat(Given.texts(stranger.api().get(Given.DATASETS).data(), "id")).isEmpty();

        owner.session().delete(users + "/" + guest.tenantId()).succeeded();
        assertThat(Given.texts(guest.api().get(Given.DATASETS).data(), "id")).containsExactly(own);
        guest.api().get(Given.documents(team)).refused(102, "You don't own the dataset " + team + ". ");
    }

    @Test
    void aTeamWorksOnWhatIsShared() {
        String team = shared(new Given(owner.api()), "team");
        Given mine = new Given(guest.api());
        String own = mine.dataset("own");
        String ownDocument = mine.parsed(own, "own.txt", "The lighthouse of the guest is blue.");
        join();

        String document = mine.parsed(team, "shared.txt", "The lighthouse of the harbour is red.");
        String chunk = mine.chunk(team, document, "The harbour opens at dawn.");
        guest.api()
                .put(Given.chunkPath(team, document, chunk), Json.object("content", "The harbour opens at noon."))
                .succeeded();
        JsonNode found = guest.api()
                .post(
                        "/api/v1/retrieval",
                        Json.object("question", "Which colour has the lighthouse?", "dataset_ids", List.of(own, team)))
                .data();

        assertThat(Given.texts(found.path("chunks"), "document_id")).contains(document, ownDocument);
        assertThat(Given.texts(new Given(owner.api()).chunksNow(team, document).path("chunks"), "content"))
                .contains("The harbour opens at noon.");
    }

    @Test
    void furtherTeamsCanBeMade() {
        JsonNode made = owner.session()
                .post("/v1/tenant/create", Json.object("name", " Harbour "))
                .data();

        assertThat(made.path("name").asText()).isEqualTo("Harbour");
        assertThat(made.path("owner_id").asText()).isEqualTo(owner.tenantId());
        assertThat(Given.texts(owner.session().get("/v1/tenant/list").data(), "name"))
                .contains("Harbour");
        owner.session().post("/v1/tenant/create", "{}").refused(101, "required argument are missing: name; ");
        owner.session().post("/v1/tenant/create", Json.object("name", " ")).refused(101, "Team name is required!");
        owner.session()
                .post("/v1/tenant/create", Json.object("name", "x".repeat(101)))
                .refused(101, "Team name must be 100 characters or less!");
    }
}
