package io.ragstone.app.config;

import io.ragstone.core.limit.QuotaSettings;
import io.ragstone.core.limit.Rates;
import io.ragstone.core.setting.LiveSettings;
import io.ragstone.core.setting.Setting;
import io.ragstone.surfaces.boundary.Surface;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of {@link RagstoneConfig} that administrators may change while the server runs, as it is now. */
@Singleton
public class LiveConfig {
    private static final String REGISTRATION = "accounts.registration";
    private static final String RAGFLOW_RATE = "surface.ragflow.rate.";
    private static final String ADMIN_RATE = "surface.ragflow-admin.rate.";
    private static final String BAIYUAN_RATE = "surface.baiyuan.rate.";
    private static final String UPLOAD = "quota.upload.";
    private static final String STORAGE = "quota.storage";
    private static final String TOKENS = "quota.tokens";
    private static final String TENANT = "tenant";
    private static final String USER = "user";
    private static final String KEY = "key";

    private final LiveSettings settings;

    LiveConfig(LiveSettings settings) {
        this.settings = settings;
    }

    /** What may be changed, and what it is until then. */
    public static List<Setting> changeable(RagstoneConfig config) {
        ServerSettings.Surface.Ragflow.Rate ragflow = config.surface().ragflow().rate();
        ServerSettings.Surface.Baiyuan.Rate baiyuan = config.surface().baiyuan().rate();
        ServerSettings.Quota.Upload upload = config.quota().upload();
        return List.of(
                Setting.of(REGISTRATION, config.accounts().registration()),
                Setting.ofTenants(RAGFLOW_RATE + TENANT, ragflow.tenant()),
                Setting.of(RAGFLOW_RATE + USER, ragflow.user()),
                Setting.of(RAGFLOW_RATE + KEY, ragflow.key()),
                Setting.ofTenants(BAIYUAN_RATE + TENANT, baiyuan.tenant()),
                Setting.of(BAIYUAN_RATE + USER, baiyuan.user()),
                Setting.of(BAIYUAN_RATE + KEY, baiyuan.key()),
                Setting.of(
                        ADMIN_RATE + USER,
                        config.surface().ragflowAdmin().rate().user()),
                Setting.of(UPLOAD + TENANT, upload.tenant()),
                Setting.of(UPLOAD + USER, upload.user()),
                Setting.of(UPLOAD + KEY, upload.key()),
                Setting.of(STORAGE, config.quota().storage()),
                Setting.of(TOKENS, config.quota().tokens()));
    }

    public boolean registration() {
        return settings.isOn(REGISTRATION);
    }

    /**
     * How many requests a caller may make.
     *
     * @param surface the API, as calls name it
     * @param tenantId the caller's tenant; null where there is none
     */
    public Rates rates(String surface, @Nullable UUID tenantId) {
        return switch (Surface.ofLabel(surface)) {
            case RAGFLOW -> callers(RAGFLOW_RATE, tenantId);
            case BAIYUAN -> callers(BAIYUAN_RATE, tenantId);
            case RAGFLOW_ADMIN -> new Rates(0, settings.limit(ADMIN_RATE + USER), 0);
            case NONE -> Rates.ANY;
        };
    }

    private Rates callers(String of, @Nullable UUID tenantId) {
        return new Rates(settings.limit(of + TENANT, tenantId), settings.limit(of + USER), settings.limit(of + KEY));
    }

    public QuotaSettings quotas() {
        return new QuotaSettings(
                settings.limit(UPLOAD + TENANT),
                settings.limit(UPLOAD + USER),
                settings.limit(UPLOAD + KEY),
                settings.limit(STORAGE),
                settings.limit(TOKENS));
    }
}
