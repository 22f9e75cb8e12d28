package io.ragstone.conformance.baiyuan;

import static io.ragstone.conformance.baiyuan.Shop.DOCUMENTS;
import static io.ragstone.conformance.baiyuan.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Texts of other systems, version by version. */
@OnSharedServer
class PushesTest {
    private static final String PUSH = DOCUMENTS + "/push";

    private final Account account;
    private final Account stranger;
    private final Shop shop;
    private final String base;

    PushesTest(Accounts accounts, Account stranger) {
        this.account = accounts.register();
        this.stranger = stranger;
        this.shop = new Shop(account.baiyuan());
        this.base = shop.base();
    }

    @Test
    void aHigherVersionTakesThePlaceOfTheOneBefore() throws GeneralSecurityException {
        Answer first = push(1, "The ferry leaves at eight.");
        assertThat(first.status()).isEqualTo(202);
        shop.await(Shop.id(first), "ready");

        assertThat(push(1, "The ferry leaves at eight.").status()).isEqualTo(200);
        Answer second = push(2, "The ferry leaves at nine.");

        assertThat(second.status()).isEqualTo(202);
        assertThat(Shop.id(second)).isEqualTo(Shop.id(first));
        JsonNode ready = shop.await(Shop.id(second), "ready");
        assertThat(ready.path("version").asInt()).isEqualTo(2);
        assertThat(ready.path("external_id").asText()).isEqualTo("page-7");
        assertThat(ready.path("doc_type").asText()).isEqualTo("auto_push");
        assertThat(new Given(account.api())
                        .found(base.replace("-", ""), "When does the ferry leave?")
                        .toString())
                .contains("at nine")
                .doesNotContain("at eight");
        assertRefused(push(1, "The ferry leaves at eight."), 409, "conflict");
    }

    @Test
    void theSignatureIsThatOfTheVeryBytes() throws GeneralSecurityException {
        String body = body(base, 1, "The ferry leaves at eight.") + " ";

        assertRefused(shop.api().post(PUSH, body), 401, "invalid_signature");
        assertRefused(signed(body + " ", body), 401, "invalid_signature");
        assertThat(signed(body, body).status()).isEqualTo(202);
    }

    @Test
    void anotherTenantsKnowledgeBaseIsNotThere() throws GeneralSecurityException {
        String body = body(new Shop(stranger.baiyuan()).base(), 1, "x");

        assertRefused(signed(body, body), 404, "not_found");
    }

    @Test
    void whatIsTooLargeIsRefused() throws GeneralSecurityException {
        String body = body(base, 1, "ü".repeat(600_000));

        assertRefused(signed(body, body), 413, "too_large");
    }

    private Answer push(int version, String content) throws GeneralSecurityException {
        String body = body(base, version, content);
        return signed(body, body);
    }

    private static String body(String base, int version, String content) {
        return Json.text(Json.object(
                "external_id", "page-7", "kb_id", base, "title", "Ferry", "content", content, "version", version));
    }

    private Answer signed(String body, String whatIsSigned) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(account.apiKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(whatIsSigned.getBytes(StandardCharsets.UTF_8)));
        return shop.api().with("X-Webhook-Signature", signature).post(PUSH, body);
    }
}
