package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.api.model.RagflowAdminAccount;
import io.ragstone.api.model.RagflowAdminDataset;
import io.ragstone.api.model.RagflowAdminListedKey;
import io.ragstone.api.model.RagflowAdminListedUser;
import io.ragstone.api.model.RagflowAdminNewKey;
import io.ragstone.api.model.RagflowAdminUserDetails;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.credential.ApiKey;
import io.ragstone.core.tenant.credential.ApiKeyService.NewKey;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.Locale;

/** Users and what they have, as the administration shows them. Nothing secret is in it, but a new key, once. */
final class AdminUserMapper {
    private static final String THERE = "1";

    private AdminUserMapper() {}

    static RagflowAdminAccount toAccount(User user) {
        return new RagflowAdminAccount()
                .id(RagflowIds.hex(user.id()))
                .email(user.email())
                .nickname(user.nickname())
                .isSuperuser(user.superuser())
                .isActive(isActive(user))
                .lastLoginTime(RagflowDates.dateOrNull(user.lastLoginAt()))
                .createDate(RagflowDates.date(user.createdAt()))
                .updateDate(RagflowDates.date(user.updatedAt()));
    }

    private static String isActive(User user) {
        return user.active() ? "1" : "0";
    }

    static RagflowAdminListedUser toListed(User user) {
        return new RagflowAdminListedUser()
                .email(user.email())
                .nickname(user.nickname())
                .createDate(RagflowDates.date(user.createdAt()))
                .isActive(isActive(user))
                .isSuperuser(user.superuser());
    }

    static RagflowAdminUserDetails toDetails(User user) {
        return new RagflowAdminUserDetails()
                .avatar(user.avatar())
                .email(user.email())
                .language(user.language())
                .lastLoginTime(RagflowDates.dateOrNull(user.lastLoginAt()))
                .isActive(isActive(user))
                .isAnonymous("0")
                .loginChannel(user.loginChannel())
                .status(THERE)
                .isSuperuser(user.superuser())
                .createDate(RagflowDates.date(user.createdAt()))
                .updateDate(RagflowDates.date(user.updatedAt()));
    }

    static RagflowAdminDataset toDataset(Described described) {
        KnowledgeBase base = described.base();
        return new RagflowAdminDataset()
                .id(RagflowIds.hex(base.id()))
                .name(base.name())
                .permission(base.permission().name().toLowerCase(Locale.ROOT))
                .status(THERE)
                .chunkNum(described.stats().chunks())
                .docNum(described.stats().documents())
                .tokenNum(described.stats().tokens())
                .language(base.language())
                .createDate(RagflowDates.date(base.createdAt()))
                .updateDate(RagflowDates.date(base.updatedAt()));
    }

    static RagflowAdminNewKey toNewKey(NewKey made) {
        return new RagflowAdminNewKey()
                .tenantId(RagflowIds.hex(made.key().tenantId()))
                .token(made.token())
                .beta(made.publicToken())
                .createTime(made.key().createdAt().toEpochMilli())
                .createDate(RagflowDates.date(made.key().createdAt()));
    }

    static RagflowAdminListedKey toListedKey(ApiKey key) {
        return new RagflowAdminListedKey()
                .id(RagflowIds.hex(key.id()))
                .tenantId(RagflowIds.hex(key.tenantId()))
                .token(key.mask())
                .lastUsedAt(key.lastUsedAt() == null ? null : key.lastUsedAt().toEpochMilli())
                .createTime(key.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(key.createdAt()));
    }
}
