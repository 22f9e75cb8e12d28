package io.ragstone.conformance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.RunningServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a server secrets of every kind, has it use them and get them wrong, and keeps what it answered. */
final class Canaries {
    static final String PROVIDER_KEY = "sk-canary-provider-key-77d0";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "canary-password-4b1d";
    private static final String NEW_PASSWORD = "canary-password-9e2c";
    private static final String LANGFUSE_SECRET = "sk-lf-canary-secret-31fa";
    private static final String SET_KEY = "/v1/llm/set_api_key";
    private static final String LOGIN = "/v1/user/login";
    private static final Pattern CODE = Pattern.compile(": ([A-Z0-9]{8})\\R");

    private final ContractCheck check;
    private final List<Answer> answers = new ArrayList<>();

    Canaries(ContractCheck check) {
        this.check = check;
    }

    /** All that was answered meanwhile. */
    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** All secrets by what they are, said and used, rightly and wrongly. */
    Map<String, String> planted(RunningServer server, WireMockServer others, MailServer mail) {
        Accounts accounts = new Accounts(server, check);
        Http anonymous = accounts.anonymous();
        String email = "canary@example.org";
        answers.add(anonymous
                .post("/v1/user/register", Json.object("email", email, "nickname", "Canary", "password", PASSWORD))
                .succeeded());
        Account account = accounts.logIn(email, PASSWORD);
        String session = Objects.requireNonNull(account.session().authorization());
        useOthers(account, others);
        getWrong(account, session);
        readEverything(account);
        Map<String, String> canaries = new LinkedHashMap<>(Map.of(
                "password", PASSWORD,
                "new password", NEW_PASSWORD,
                "key of a provider", PROVIDER_KEY,
                "secret of Langfuse", LANGFUSE_SECRET,
                "API key", account.apiKey(),
                "token of public pages", account.publicToken(),
                "session", session));
        reset(anonymous, email, mail, canaries);
        return canaries;
    }

    private void reset(Http anonymous, String email, MailServer mail, Map<String, String> canaries) {
        String code = code(anonymous, email, mail);
        Answer in = anonymous.post(
                "/v1/user/forget",
                Json.object(
                        "email",
                        email,
                        "otp",
                        code,
                        "new_password",
                        NEW_PASSWORD,
                        "confirm_new_password",
                        NEW_PASSWORD));
        canaries.put("one-time code", code);
        canaries.put("session of the new password", in.succeeded().header("Authorization"));
    }

    private String code(Http anonymous, String email, MailServer mail) {
        answers.add(anonymous
                .post("/v1/user/forget/otp", Json.object("email", email, "captcha", "any"))
                .succeeded());
        String text = Await.until(
                "the code is mailed",
                PATIENCE,
                mail::mails,
                sent -> CODE.matcher(sent).find());
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** A provider that says the key aloud when it refuses it, and a Langfuse. */
    private void useOthers(Account account, WireMockServer others) {
        answers.add(account.session()
                .post(SET_KEY, Json.object("llm_factory", "ZHIPU-AI", "api_key", PROVIDER_KEY))
                .succeeded());
        answers.add(account.session()
                .post(
                        "/v1/langfuse/api_key",
                        Json.object("secret_key", LANGFUSE_SECRET, "public_key", "pk-lf-1", "host", others.baseUrl()))
                .succeeded());
        Given given = new Given(account.api());
        String far = given.dataset(Json.object("name", "Far", "embedding_model", "embedding-3@ZHIPU-AI"))
                .path("id")
                .asText();
        Answer refused =
                account.api().post("/api/v1/retrieval", Json.object("question", "Who?", "dataset_ids", List.of(far)));
        assertThat(refused.code()).isNotZero();
        answers.add(refused);
        String document = given.document(far, "far.txt", "Nobody can embed this.");
        given.parse(far, document);
        given.awaitRun(far, document, "FAIL");
        answers.add(account.api().get(Given.documents(far)));
    }

    /** Everything that is secret, where it is wrong. */
    private void getWrong(Account account, String session) {
        Http user = account.session();
        Http anonymous = account.anonymous();
        answers.add(anonymous.post(LOGIN, Json.object("email", "canary@example.org", "password", List.of(PASSWORD))));
        answers.add(anonymous.post(LOGIN, Json.object("email", "canary@example.org", "password", PASSWORD + "x")));
        answers.add(anonymous.post(LOGIN, "{\"email\": \"canary@example.org\", \"password\": \"" + PASSWORD + "\""));
        answers.add(user.post(SET_KEY, "{\"llm_factory\": \"ZHIPU-AI\", \"api_key\": \"" + PROVIDER_KEY));
        answers.add(user.post(SET_KEY, Json.object("llm_factory", "ZHIPU-AI", "api_key", List.of(PROVIDER_KEY))));
        answers.add(user.post(SET_KEY, Json.object("llm_factory", "Nobody", "api_key", PROVIDER_KEY)));
        answers.add(user.post("/v1/langfuse/api_key", Json.object("secret_key", LANGFUSE_SECRET)));
        answers.add(
                user.post("/v1/user/setting", Json.object("password", PASSWORD + "x", "new_password", NEW_PASSWORD)));
        answers.add(user.delete("/v1/system/token/" + account.apiKey() + "x"));
        answers.add(anonymous.bearer(session).get(Given.DATASETS));
        answers.add(anonymous.authorized(account.apiKey()).get(Given.DATASETS));
        answers.add(anonymous.authorized("Bearer " + account.apiKey()).get("/v1/user/info"));
        answers.add(anonymous.get("/api/v1/datasets?api_key=" + account.apiKey()));
        // Who asks for a path is told that path, and nobody else is.
        assertThat(anonymous.get("/nowhere/" + account.apiKey()).status()).isEqualTo(404);
    }

    /** What every operation that reads says to the owner. */
    private void readEverything(Account account) {
        Belongings things = Belongings.of(account, "canary");
        ContractRequests requests = new ContractRequests(check.contract());
        Intruder owner = Intruder.with("the owner", account);
        check.contract().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.id().equals("ragflowLogoutUser"))
                .map(operation -> requests.request(operation, slot -> things.id(slot.thing()))
                        .by(operation.security().isEmpty() ? account.anonymous() : owner.at(operation)))
                .forEach(answers::add);
        answers.add(account.session().get("/v1/llm/my_llms?include_details=true"));
        answers.add(account.session().get("/v1/system/token_list"));
    }
}
