package io.ragstone.conformance;

import io.ragstone.conformance.Intrusions.Attempt;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import java.util.List;

/** The ways in which an intruder can name somebody else's team or API key. */
final class AccountIntrusions {
    private static final String REFUSAL = "No authorization.";

    private AccountIntrusions() {}

    static List<Attempt> on(Account owner, Account intruder) {
        String team = owner.tenantId();
        Http session = intruder.session();
        return List.of(
                new Attempt(
                        "ragflowBeginLogin",
                        "channel",
                        "Invalid channel name: nobodys",
                        api -> session.get("/v1/user/login/nobodys")),
                new Attempt(
                        "ragflowFinishLogin",
                        "channel",
                        "Invalid channel name: nobodys",
                        api -> session.get("/v1/user/oauth/callback/nobodys")),
                new Attempt(
                        "ragflowCreateApiToken",
                        "tenant_id",
                        REFUSAL,
                        api -> session.post("/v1/system/new_token", Json.object("tenant_id", team))),
                new Attempt(
                        "ragflowListApiTokens",
                        "tenant_id",
                        REFUSAL,
                        api -> session.get("/v1/system/token_list?tenant_id=" + team)),
                new Attempt(
                        "ragflowDeleteApiToken",
                        "token",
                        "Token not found!",
                        api -> session.delete("/v1/system/token/" + owner.apiKey())),
                new Attempt("ragflowJoinTeam", "team", REFUSAL, api -> session.put("/v1/tenant/agree/" + team, "{}")),
                new Attempt(
                        "ragflowListTeamMembers",
                        "team",
                        REFUSAL,
                        api -> session.get("/v1/tenant/" + team + "/user/list")),
                new Attempt(
                        "ragflowInviteTeamMember",
                        "team",
                        REFUSAL,
                        api -> session.post("/v1/tenant/" + team + "/user", Json.object("email", intruder.email()))),
                new Attempt(
                        "ragflowRemoveTeamMember",
                        "team",
                        REFUSAL,
                        api -> session.delete("/v1/tenant/" + team + "/user/" + team)),
                new Attempt(
                        "ragflowRemoveTeamMember",
                        "user",
                        REFUSAL,
                        api -> session.delete("/v1/tenant/" + intruder.tenantId() + "/user/" + team)));
    }
}
