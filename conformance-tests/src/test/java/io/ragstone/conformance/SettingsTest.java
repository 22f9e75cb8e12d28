package io.ragstone.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Cipher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an operator can set: the key that clients wrap their passwords with, and limits of size. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTest {
    private static final String REGISTER = "/v1/user/register";
    private static final String ADMIN = "/api/v1/admin";
    private static final String CANNOT_DECRYPT = "Fail to crypt password";
    private static final String LOGIN = "/v1/user/login";
    private static final String PASSPHRASE = "Welcome";

    private static final long DOCUMENT_BYTES = 2000;
    private static final int BODY_BYTES = 1024 * 1024;

    private final KeyPair keys = keyPair();
    private final Path data = BuildFolder.newDataFolder("settings");
    private final RunningServer server;
    private final Http anonymous;
    private final Http api;

    SettingsTest(ContractCheck check) throws IOException, GeneralSecurityException {
        Path pem = Files.writeString(data.resolve("key.pem"), EncryptedPem.of(keys.getPrivate(), PASSPHRASE));
        String key = "ragstone.surface.ragflow.password-private-key";
        server = RunningServer.start(new ServerSetup("settings", data)
                .with(key, pem.toString())
                .with(key + "-passphrase", PASSPHRASE)
                .with("ragstone.limits.document-bytes", String.valueOf(DOCUMENT_BYTES))
                .with("quarkus.http.limits.max-body-size", String.valueOf(BODY_BYTES)));
        anonymous = new Accounts(server, check).anonymous();
        api = anonymous.bearer(server.firstStart().apiKey());
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void wrappedAndPlainPasswordsAreTheSame() throws GeneralSecurityException {
        String password = "geheim ünd 密码";
        anonymous.post(REGISTER, registration("a", wrapped(keys, password, ""))).succeeded();

        anonymous.post(LOGIN, login(wrapped(keys, password, ""))).succeeded();
        anonymous.post(LOGIN, login(wrapped(keys, password, "\n"))).succeeded();
        anonymous.post(LOGIN, login(password)).succeeded();
        anonymous.post(LOGIN, login(wrapped(keys, "wrong", ""))).refused(109, "Email and password do not match!");
    }

    @Test
    void aPasswordWrappedWithAnotherKeyIsRefused() throws GeneralSecurityException {
        String foreign = wrapped(keyPair(), "secret", "");

        anonymous.post(REGISTER, registration("b", foreign)).refused(500, CANNOT_DECRYPT);
        anonymous.post(LOGIN, login(foreign)).refused(500, CANNOT_DECRYPT);
        String token = anonymous
                .post(REGISTER, registration("c", "secret"))
                .succeeded()
                .header("Authorization");
        anonymous
                .authorized(token)
                .post("/v1/user/setting", Json.object("password", foreign, "new_password", "x"))
                .refused(500, CANNOT_DECRYPT);
        JsonNode reset = Json.object(
                "email", "c@example.org", "otp", "x", "new_password", foreign, "confirm_new_password", foreign);
        anonymous.post("/v1/user/forget", reset).refused(500, CANNOT_DECRYPT);
        anonymous.post("/v1/user/forget/reset", reset).refused(500, CANNOT_DECRYPT);
    }

    @Test
    void administratorsPasswordsAreWrappedWithTheSameKey() throws GeneralSecurityException {
        String foreign = wrapped(keyPair(), "secret", "");
        String email = server.firstStart().adminEmail();
        JsonNode login = Json.object(
                "email", email, "password", wrapped(keys, server.firstStart().adminPassword(), ""));
        Http administrator = anonymous.authorized(
                anonymous.post(ADMIN + "/login", login).succeeded().header("Authorization"));

        anonymous.post(ADMIN + "/login", login(foreign)).refused(400, 500, CANNOT_DECRYPT);
        administrator
                .post(ADMIN + "/users", Json.object("username", "d@example.org", "password", foreign))
                .refused(400, 500, CANNOT_DECRYPT);
        administrator
                .put(ADMIN + "/users/" + email + "/password", Json.object("new_password", foreign))
                .refused(400, 500, CANNOT_DECRYPT);
    }

    @Test
    void anUploadOverTheLimitIsRefusedInWords() {
        Given given = new Given(api);
        String dataset = given.dataset();

        Answer answer = api.upload(Given.documents(dataset), Multipart.file("large.txt", "x".repeat(BODY_BYTES + 1)));

        answer.refused(101, "The request is too large.");
        assertThat(given.documentsNow(dataset)).isEmpty();
    }

    @Test
    void aDocumentOverTheLimitIsKeptButNotParsed() {
        Given given = new Given(api);
        String dataset = given.dataset();
        String document = given.document(dataset, "large.txt", "word ".repeat(1000));
        given.parse(dataset, document);

        JsonNode failed = given.awaitRun(dataset, document, "FAIL");

        assertThat(failed.path("progress_msg").asText()).contains("larger than " + DOCUMENT_BYTES + " bytes");
        assertThat(failed.path("progress").asDouble()).isEqualTo(-1);
    }

    private static Object registration(String name, String password) {
        return Json.object("email", name + "@example.org", "nickname", name, "password", password);
    }

    private static Object login(String password) {
        return Json.object("email", "a@example.org", "password", password);
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As RAGFlow's web page does it: base64, RSA, base64 again; some clients break the result into lines. */
    private static String wrapped(KeyPair keys, String password, String lineBreak) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, keys.getPublic());
        byte[] inner = Base64.getEncoder().encode(password.getBytes(UTF_8));
        String outer = Base64.getEncoder().encodeToString(cipher.doFinal(inner));
        return outer.substring(0, 76) + lineBreak + outer.substring(76) + lineBreak;
    }
}
