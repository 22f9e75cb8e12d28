package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebMindMapsApi;
import io.ragstone.api.model.RagflowMindMap;
import io.ragstone.api.model.RagflowWebDrawMindMapResponse;
import io.ragstone.core.conversation.outline.MindMaps;
import io.ragstone.core.conversation.outline.Outline;
import io.ragstone.surfaces.ragflow.form.Body;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** What is known about a question as a tree. */
@RunOnVirtualThread
class MindMapsResource implements RagflowWebMindMapsApi {
    private final Passing passing;
    private final MindMaps maps;

    MindMapsResource(Passing passing, MindMaps maps) {
        this.passing = passing;
        this.maps = maps;
    }

    @Override
    public RagflowWebDrawMindMapResponse ragflowWebDrawMindMap(JsonNode json) {
        Body body = Body.of(json);
        Outline outline =
                maps.of(passing.over(body.at("kb_ids"), body.text("search_id", "")), body.text("question", ""));
        return new RagflowWebDrawMindMapResponse().code(0).message("success").data(toMindMap(outline));
    }

    private static RagflowMindMap toMindMap(Outline outline) {
        return new RagflowMindMap()
                .id(outline.name())
                .children(outline.branches().stream()
                        .map(MindMapsResource::toMindMap)
                        .toList());
    }
}
