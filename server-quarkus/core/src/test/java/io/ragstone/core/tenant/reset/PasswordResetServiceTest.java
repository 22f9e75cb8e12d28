package io.ragstone.core.tenant.reset;

import static io.ragstone.core.tenant.account.AccountScene.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.mail.Mail;
import io.ragstone.core.tenant.account.AccountScene;
import io.ragstone.core.tenant.account.AccountService.LoggedIn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PasswordResetServiceTest {
    private static final String ADA = "ada@example.org";
    private static final String NOBODY = "nobody@example.org";
    private static final Pattern CODE = Pattern.compile(": ([A-Z0-9]{8})\n");

    private final AccountScene scene = new AccountScene();
    private final FakePasswordResetStore store = new FakePasswordResetStore();
    private final PasswordResetService resets = service(true);

    @Nested
    class Fake extends PasswordResetStoreContract {
        @Override
        protected PasswordResetStore store() {
            return store;
        }
    }

    private PasswordResetService service(boolean captcha) {
        return new PasswordResetService(
                store,
                scene.users,
                scene.accounts,
                scene.passwords,
                scene.mailer,
                scene.audit,
                scene.transactions,
                scene.clock,
                captcha);
    }

    private String mailed(String email) {
        resets.mailCode(email, resets.captcha(email), HERE);
        List<Mail> sent = scene.mailer.sent();
        Matcher code = CODE.matcher(sent.get(sent.size() - 1).text());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private String refusal(Runnable deed) {
        try {
            deed.run();
            return "none";
        } catch (CoreException e) {
            return e.code() + " " + e.getMessage();
        }
    }

    @Test
    void theMailedCodeOpensTheAccountAndEndsAllSessions() {
        String before = scene.register(ADA).token();
        String code = mailed(ADA);

        LoggedIn in = resets.reset("ADA@example.org", " " + code.toLowerCase(Locale.ROOT), "better", HERE);

        assertThat(scene.sessions.authenticate(in.token())).isPresent();
        assertThat(scene.sessions.authenticate(before)).isEmpty();
        assertThat(scene.accounts.login(ADA, "better", HERE, null).token()).isNotBlank();
        assertThat(scene.mailer.sent()).singleElement().extracting(Mail::to).isEqualTo(ADA);
    }

    @Test
    void aCodeWorksOnce() {
        scene.register(ADA);
        String code = mailed(ADA);
        resets.reset(ADA, code, "better", HERE);

        assertThatThrownBy(() -> resets.reset(ADA, code, "worse", HERE)).hasMessage("expired otp");
    }

    @Test
    void aCodeRunsOut() {
        scene.register(ADA);
        String code = mailed(ADA);
        scene.clock.advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> resets.reset(ADA, code, "better", HERE)).hasMessage("expired otp");
    }

    @Test
    void aCodeIsGoodForItsAccountOnly() {
        scene.register(ADA);
        scene.register("bob@example.org");
        String code = mailed(ADA);
        mailed("bob@example.org");

        assertThatThrownBy(() -> resets.reset("bob@example.org", code, "better", HERE))
                .hasMessage("expired otp");
    }

    @Test
    void codesCannotBeTried() {
        scene.register(ADA);
        String code = mailed(ADA);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(() -> resets.reset(ADA, "AAAAAAAA", "better", HERE)))
                    .isEqualTo("UNAUTHENTICATED expired otp");
        }

        assertThatThrownBy(() -> resets.reset(ADA, code, "better", HERE)).hasMessage("too many attempts, try later");
        scene.clock.advance(Duration.ofMinutes(30));
        assertThatThrownBy(() -> resets.reset(ADA, code, "better", HERE)).hasMessage("expired otp");
    }

    @Test
    void aLockOutlivesAnotherCode() {
        scene.register(ADA);
        mailed(ADA);
        for (int i = 0; i < 6; i++) {
            refusal(() -> resets.reset(ADA, "AAAAAAAA", "better", HERE));
        }
        scene.clock.advance(Duration.ofMinutes(2));
        String code = mailed(ADA);

        assertThatThrownBy(() -> resets.reset(ADA, code, "better", HERE)).hasMessage("too many attempts, try later");
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() {
        scene.register(ADA);
        for (String email : new String[] {ADA, NOBODY}) {
            assertThat(resets.captcha(email)).hasSize(5);
            assertThat(refusal(() -> resets.mailCode(email, "?", HERE)))
                    .isEqualTo("UNAUTHENTICATED invalid or expired captcha");
            assertThat(refusal(() -> resets.mailCode(email, "?", HERE)))
                    .isEqualTo("CONFLICT invalid or expired captcha");
            assertThat(refusal(() -> resets.reset(email, "AAAAAAAA", "better", HERE)))
                    .isEqualTo("CONFLICT expired otp");
            assertThat(refusal(() -> resets.mailCode(email, resets.captcha(email), HERE)))
                    .isEqualTo("none");
            assertThat(refusal(() -> resets.mailCode(email, resets.captcha(email), HERE)))
                    .isEqualTo("CONFLICT you still have to wait 60 seconds");
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(() -> resets.reset(email, "AAAAAAAA", "better", HERE)))
                        .isEqualTo("UNAUTHENTICATED expired otp");
            }
            assertThat(refusal(() -> resets.reset(email, "AAAAAAAA", "better", HERE)))
                    .isEqualTo("CONFLICT too many attempts, try later");
        }
        assertThat(scene.mailer.sent()).extracting(Mail::to).containsExactly(ADA);
    }

    @Test
    void aCaptchaWorksOnceAndForAMinute() {
        String captcha = resets.captcha(ADA);
        resets.mailCode(ADA, " " + captcha.toLowerCase(Locale.ROOT) + " ", HERE);
        assertThatThrownBy(() -> resets.mailCode(ADA, captcha, HERE)).hasMessage("invalid or expired captcha");

        String late = resets.captcha(ADA);
        scene.clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> resets.mailCode(ADA, late, HERE)).hasMessage("invalid or expired captcha");
    }

    @Test
    void theCaptchaCanBeSwitchedOff() {
        scene.register(ADA);

        service(false).mailCode(ADA, "whatever", HERE);

        assertThat(scene.mailer.sent()).hasSize(1);
    }

    @Test
    void whoIsSwitchedOffGetsNoCode() {
        LoggedIn in = scene.register(ADA);
        scene.users.update(in.user().switched(false, scene.clock.instant()));

        resets.mailCode(ADA, resets.captcha(ADA), HERE);

        assertThat(scene.mailer.sent()).isEmpty();
    }

    @Test
    void aBadPasswordCostsNoCode() {
        scene.register(ADA);
        String code = mailed(ADA);

        assertThatThrownBy(() -> resets.reset(ADA, code, " ", HERE)).hasMessage("The password must not be empty.");
        assertThat(resets.reset(ADA, code, "better", HERE).token()).isNotBlank();
    }
}
