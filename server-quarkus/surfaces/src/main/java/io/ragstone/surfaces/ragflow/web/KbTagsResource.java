package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebKbTagsApi;
import io.ragstone.api.model.RagflowWebGetMetadataResponse;
import io.ragstone.api.model.RagflowWebListTagsOfKbResponse;
import io.ragstone.api.model.RagflowWebListTagsResponse;
import io.ragstone.api.model.RagflowWebRemoveTagsResponse;
import io.ragstone.api.model.RagflowWebRenameTagResponse;
import io.ragstone.api.model.RagflowWebTag;
import io.ragstone.api.model.RagflowWebUpdateMetadataSettingResponse;
import io.ragstone.core.document.metadata.MetadataService;
import io.ragstone.core.document.tag.TagService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseChange;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags of knowledge bases, and the metadata of their documents. */
@RunOnVirtualThread
class KbTagsResource implements RagflowWebKbTagsApi {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final TagService tags;
    private final MetadataService metadata;
    private final KbRequests requests;
    private final WebOwned owned;

    KbTagsResource(
            CurrentCall call,
            KnowledgeService bases,
            TagService tags,
            MetadataService metadata,
            KbRequests requests,
            WebOwned owned) {
        this.call = call;
        this.bases = bases;
        this.tags = tags;
        this.metadata = metadata;
        this.requests = requests;
        this.owned = owned;
    }

    @Override
    public RagflowWebListTagsOfKbResponse ragflowWebListTagsOfKb(String kbId) {
        return new RagflowWebListTagsOfKbResponse().code(0).message("success").data(counted(List.of(kbId)));
    }

    @Override
    public RagflowWebListTagsResponse ragflowWebListTags(@Nullable String kbIds) {
        return new RagflowWebListTagsResponse()
                .code(0)
                .message("success")
                .data(counted(DocumentQueries.split(List.of(String.valueOf(kbIds)))));
    }

    private List<RagflowWebTag> counted(Collection<String> ids) {
        return tags.counts(owned.bases(ids)).entrySet().stream()
                .map(tag -> new RagflowWebTag().value(tag.getKey()).count(tag.getValue()))
                .toList();
    }

    @Override
    public RagflowWebRemoveTagsResponse ragflowWebRemoveTags(String kbId, JsonNode json) {
        KnowledgeBase base = owned.base(kbId);
        Body body = Body.of(json);
        if (!body.at("tags").isArray()) {
            throw RagflowRefusal.data("`tags` should be a list");
        }
        tags.remove(base, body.texts("tags"));
        return new RagflowWebRemoveTagsResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebRenameTagResponse ragflowWebRenameTag(String kbId, JsonNode json) {
        KnowledgeBase base = owned.base(kbId);
        Body body = Body.of(json);
        String to = body.text("to_tag", "").strip();
        if (to.isEmpty()) {
            throw RagflowRefusal.data("`to_tag` can't be empty");
        }
        tags.rename(base, body.text("from_tag", "").strip(), to);
        return new RagflowWebRenameTagResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebUpdateMetadataSettingResponse ragflowWebUpdateMetadataSetting(JsonNode json) {
        Body body = Body.of(json);
        KnowledgeBase base = owned.base(body.text("kb_id"));
        KnowledgeBaseChange change =
                new KnowledgeBaseChange(null, null, null, null, null, null, requests.metadata(body), null, null);
        Described changed = bases.update(call.context(), base.id(), change);
        return new RagflowWebUpdateMetadataSettingResponse()
                .code(0)
                .message("success")
                .data(KbMapper.toKb(changed));
    }

    @Override
    public RagflowWebGetMetadataResponse ragflowWebGetMetadata(@Nullable String kbIds) {
        Map<String, Map<String, List<String>>> shown = new LinkedHashMap<>();
        metadata.occurrences(owned.bases(DocumentQueries.split(List.of(String.valueOf(kbIds)))))
                .forEach((key, values) -> values.forEach((value, documents) -> shown.computeIfAbsent(
                                key, any -> new LinkedHashMap<>())
                        .put(value, documents.stream().map(RagflowIds::hex).toList())));
        return new RagflowWebGetMetadataResponse().code(0).message("success").data(shown);
    }
}
