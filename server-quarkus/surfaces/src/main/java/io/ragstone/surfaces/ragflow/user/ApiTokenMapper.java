package io.ragstone.surfaces.ragflow.user;

import io.ragstone.api.model.RagflowApiToken;
import io.ragstone.core.tenant.credential.ApiKeyService.NewKey;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.time.Instant;

/** A new API key as RAGFlow shows it. */
public final class ApiTokenMapper {
    private ApiTokenMapper() {}

    public static RagflowApiToken toToken(NewKey made) {
        Instant now = made.key().createdAt();
        return new RagflowApiToken()
                .tenantId(RagflowIds.hex(made.key().tenantId()))
                .token(made.token())
                .beta(made.publicToken())
                .createTime(now.toEpochMilli())
                .createDate(RagflowDates.date(now));
    }
}
