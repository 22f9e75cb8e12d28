package io.ragstone.app.document;

import io.ragstone.adapters.parsers.html.HtmlLinks;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.ingest.Fetching;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.intake.Courtesy;
import io.ragstone.core.intake.Intake;
import io.ragstone.core.intake.OriginStore;
import io.ragstone.core.intake.PageFetching;
import io.ragstone.core.intake.Pushes;
import io.ragstone.core.intake.SiteVisits;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.limit.Counters;
import io.ragstone.surfaces.baiyuan.BaiyuanTerms;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes what takes documents in, and what fetches those that are pages. */
@Singleton
class IntakeWiring {
    @Produces
    @Singleton
    Intake intake(DocumentService documents, OriginStore origins, ParsingService parsing, Ids ids) {
        return new Intake(documents, origins, parsing, ids);
    }

    @Produces
    @Singleton
    Pushes pushes(DocumentService documents, OriginStore origins, ParsingService parsing, Transactions transactions) {
        return new Pushes(documents, origins, parsing, transactions);
    }

    /** Whoever works on documents may order more of them, so the two are made one after the other. */
    @Produces
    @Singleton
    Fetching fetching(
            WebPages pages,
            OriginStore origins,
            DocumentService documents,
            Counters counters,
            KnowledgeBaseStore bases,
            Instance<ParsingService> parsing,
            Transactions transactions,
            Clock clock) {
        Courtesy courtesy = new Courtesy(pages, counters, IntakeWiring::pause, clock);
        return document -> new PageFetching(
                        pages,
                        origins,
                        documents,
                        courtesy,
                        new SiteVisits(new HtmlLinks(), bases, origins, documents, parsing.get(), transactions),
                        transactions)
                .bring(document);
    }

    private static void pause(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            Thread.sleep(time);
        }
    }

    @Produces
    @Singleton
    BaiyuanTerms terms(RagstoneConfig config) {
        return new BaiyuanTerms(config.surface().baiyuan().fileBytes());
    }
}
