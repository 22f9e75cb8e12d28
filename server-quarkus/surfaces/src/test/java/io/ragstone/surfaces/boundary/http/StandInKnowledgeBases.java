package io.ragstone.surfaces.boundary.http;

import io.ragstone.api.BaiyuanKnowledgeBasesApi;
import io.ragstone.api.model.BaiyuanKnowledgeBasePage;
import io.ragstone.api.model.BaiyuanListKnowledgeBasesResponse;
import io.ragstone.api.model.BaiyuanSuccess;
import jakarta.inject.Singleton;
import java.util.List;

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
}
