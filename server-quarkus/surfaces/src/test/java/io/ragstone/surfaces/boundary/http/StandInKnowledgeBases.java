package io.ragstone.surfaces.boundary.http;

import io.ragstone.api.BaiyuanKnowledgeBasesApi;
import io.ragstone.api.model.BaiyuanCreateKnowledgeBaseRequest;
import io.ragstone.api.model.BaiyuanCreateKnowledgeBaseResponse;
import io.ragstone.api.model.BaiyuanDeleteKnowledgeBaseResponse;
import io.ragstone.api.model.BaiyuanKnowledgeBasePage;
import io.ragstone.api.model.BaiyuanListKnowledgeBasesResponse;
import io.ragstone.api.model.BaiyuanSuccess;
import io.ragstone.core.error.CoreException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with what came through. */
@Singleton
public class StandInKnowledgeBases implements BaiyuanKnowledgeBasesApi {
    @Override
    public BaiyuanListKnowledgeBasesResponse baiyuanListKnowledgeBases(Integer page, Integer pageSize) {
        return new BaiyuanListKnowledgeBasesResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanKnowledgeBasePage()
                        .items(List.of())
                        .total(0L)
                        .page(page)
                        .pageSize(pageSize));
    }

    @Override
    public RestResponse<BaiyuanCreateKnowledgeBaseResponse> baiyuanCreateKnowledgeBase(
            BaiyuanCreateKnowledgeBaseRequest body) {
        throw CoreException.conflict("There is a knowledge base named '" + body.getName() + "' already.");
    }

    @Override
    public BaiyuanDeleteKnowledgeBaseResponse baiyuanDeleteKnowledgeBase(String id) {
        throw CoreException.notFound("There is no such knowledge base.");
    }
}
