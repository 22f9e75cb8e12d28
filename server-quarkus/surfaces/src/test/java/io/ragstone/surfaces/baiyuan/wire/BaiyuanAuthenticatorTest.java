package io.ragstone.surfaces.baiyuan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.Principal;
import io.ragstone.core.tenant.credential.ApiKeyService.Presented;
import io.ragstone.surfaces.boundary.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaiyuanAuthenticatorTest {
    private static final String TENANT = "00000000-0000-0000-0000-000000000001";
    private static final Principal.KeyHolder HOLDER =
            new Principal.KeyHolder(UUID.fromString(TENANT), null, new UUID(0, 2));

    private final Map<String, Presented> known =
            Map.of("good", new Presented(HOLDER, true), "asleep", new Presented(HOLDER, false));
    private final BaiyuanAuthenticator authenticator =
            new BaiyuanAuthenticator(key -> Optional.ofNullable(known.get(key)));

    @Test
    void aKeyAndItsTenantOpenTogether() {
        assertThat(authenticator.schemes()).containsExactlyInAnyOrder("baiyuanApiKey", "baiyuanTenant");
        assertThat(authenticator.authenticate(headers("good", TENANT))).isEqualTo(HOLDER);
        assertThat(authenticator.authenticate(headers(" good ", TENANT.replace("-", ""))))
                .isEqualTo(HOLDER);
    }

    /** Each line is wrong in all that follows too, but in what is looked at first. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "NULL, NULL, 401, missing_api_key",
                "'', 00000000-0000-0000-0000-000000000009, 401, missing_api_key",
                "bad, NULL, 401, invalid_api_key",
                "asleep, NULL, 400, invalid_tenant_id",
                "asleep, me, 400, invalid_tenant_id",
                "asleep, 00000000-0000-0000-0000-000000000009, 403, tenant_mismatch",
                "asleep, 00000000-0000-0000-0000-000000000001, 403, tenant_disabled",
                "good, 00000000-0000-0000-0000-000000000009, 403, tenant_mismatch"
            })
    void theFirstThingThatIsWrongIsTold(@Nullable String key, @Nullable String tenant, int status, String code) {
        assertThatThrownBy(() -> authenticator.authenticate(headers(key, tenant)))
                .isInstanceOfSatisfying(BaiyuanRefusal.class, refusal -> {
                    assertThat(refusal.code().status()).isEqualTo(status);
                    assertThat(refusal.code().word()).isEqualTo(code);
                });
    }

    private static Credentials headers(@Nullable String key, @Nullable String tenant) {
        return name -> switch (name) {
            case "X-RAG-API-Key" -> key;
            case "X-Tenant-ID" -> tenant;
            default -> null;
        };
    }
}
