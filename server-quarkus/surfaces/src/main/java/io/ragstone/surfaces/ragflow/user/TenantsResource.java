package io.ragstone.surfaces.ragflow.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowTenantsApi;
import io.ragstone.api.model.RagflowGetTenantInfoResponse;
import io.ragstone.api.model.RagflowSetTenantInfoResponse;
import io.ragstone.api.model.RagflowTenantInfo;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.form.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

/** The caller's own tenant, and the models it uses where none is named. */
@RunOnVirtualThread
class TenantsResource implements RagflowTenantsApi {
    private static final String METHODS = "naive:General,qa:Q&A,resume:Resume,manual:Manual,table:Table,paper:Paper,"
            + "book:Book,laws:Laws,presentation:Presentation,picture:Picture,one:One,audio:Audio,email:Email,tag:Tag";

    private final CurrentCall call;
    private final TenantService tenants;

    TenantsResource(CurrentCall call, TenantService tenants) {
        this.call = call;
        this.tenants = tenants;
    }

    @Override
    public RagflowGetTenantInfoResponse ragflowGetTenantInfo() {
        Tenant tenant = tenants.current(call.context());
        return new RagflowGetTenantInfoResponse().code(0).message("success").data(toInfo(tenant));
    }

    @Override
    public RagflowSetTenantInfoResponse ragflowSetTenantInfo(JsonNode json) {
        Body body = Required.of(Body.of(json), "tenant_id", "asr_id", "embd_id", "img2txt_id", "llm_id");
        if (!RagflowIds.parse(body.text("tenant_id"))
                .filter(call.context().tenantId()::equals)
                .isPresent()) {
            throw new RagflowRefusal(109, "No authorization.");
        }
        ModelDefaults before = tenants.current(call.context()).models();
        tenants.chooseModels(
                call.context(),
                new ModelDefaults(
                        body.text("llm_id"),
                        body.text("embd_id", before.embedding()),
                        body.mentions("rerank_id") ? body.text("rerank_id") : before.rerank(),
                        body.text("img2txt_id"),
                        body.text("asr_id"),
                        body.mentions("tts_id") ? body.text("tts_id") : before.textToSpeech()));
        return new RagflowSetTenantInfoResponse().code(0).message("success").data(true);
    }

    private static RagflowTenantInfo toInfo(Tenant tenant) {
        ModelDefaults models = tenant.models();
        return new RagflowTenantInfo()
                .tenantId(RagflowIds.hex(tenant.id()))
                .name(tenant.name())
                .llmId(orEmpty(models.chat()))
                .embdId(models.embedding())
                .rerankId(orEmpty(models.rerank()))
                .asrId(orEmpty(models.speechToText()))
                .img2txtId(orEmpty(models.vision()))
                .ttsId(models.textToSpeech())
                .parserIds(METHODS)
                .role("owner");
    }

    private static String orEmpty(@Nullable String model) {
        return model == null ? "" : model;
    }
}
