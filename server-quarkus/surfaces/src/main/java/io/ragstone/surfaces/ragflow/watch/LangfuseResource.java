package io.ragstone.surfaces.ragflow.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowLangfuseApi;
import io.ragstone.api.model.RagflowChangeLangfuseKeyResponse;
import io.ragstone.api.model.RagflowDeleteLangfuseKeyResponse;
import io.ragstone.api.model.RagflowGetLangfuseKeyResponse;
import io.ragstone.api.model.RagflowLangfuseKey;
import io.ragstone.api.model.RagflowSetLangfuseKeyResponse;
import io.ragstone.core.tracing.TracingService;
import io.ragstone.core.tracing.TracingService.Shown;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.stream.Stream;

/** Where the traces of the caller's tenant go. */
@RunOnVirtualThread
class LangfuseResource implements RagflowLangfuseApi {
    private static final String SUCCESS = "success";

    private final CurrentCall call;
    private final TracingService tracing;

    LangfuseResource(CurrentCall call, TracingService tracing) {
        this.call = call;
        this.tracing = tracing;
    }

    @Override
    public RagflowSetLangfuseKeyResponse ragflowSetLangfuseKey(JsonNode json) {
        return new RagflowSetLangfuseKeyResponse().code(0).message(SUCCESS).data(toKey(keep(json)));
    }

    @Override
    public RagflowChangeLangfuseKeyResponse ragflowChangeLangfuseKey(JsonNode json) {
        return new RagflowChangeLangfuseKeyResponse().code(0).message(SUCCESS).data(toKey(keep(json)));
    }

    @Override
    public RagflowGetLangfuseKeyResponse ragflowGetLangfuseKey() {
        return new RagflowGetLangfuseKeyResponse().code(0).message(SUCCESS).data(toKey(tracing.show(call.context())));
    }

    @Override
    public RagflowDeleteLangfuseKeyResponse ragflowDeleteLangfuseKey() {
        tracing.remove(call.context());
        return new RagflowDeleteLangfuseKeyResponse().code(0).message(SUCCESS).data(true);
    }

    private Shown keep(JsonNode json) {
        Body body = Required.of(Body.of(json), "secret_key", "public_key", "host");
        String secret = body.text("secret_key", "");
        String open = body.text("public_key", "");
        String host = body.text("host", "");
        if (Stream.of(secret, open, host).anyMatch(String::isBlank)) {
            throw RagflowRefusal.data("Missing required fields");
        }
        return tracing.keep(call.context(), host, open, secret);
    }

    private RagflowLangfuseKey toKey(Shown shown) {
        return new RagflowLangfuseKey()
                .tenantId(call.context().tenantId().toString().replace("-", ""))
                .host(shown.host())
                .publicKey(shown.publicKey())
                .secretKey(shown.maskedSecret())
                .projectId(shown.project().id())
                .projectName(shown.project().name());
    }
}
