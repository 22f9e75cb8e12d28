package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ask.reply.Quote;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.document.Document;
import io.ragstone.core.intake.Origin;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceTest extends AskScene {
    private static final String QUESTION = "How long does the warranty of the bicycle last?";
    private static final String FACT = "The warranty of the bicycle does last 24 months.";
    private static final String ADDRESS = "https://shop.example.org/warranty";

    @BeforeEach
    void aDocumentFromTheWebIsKnown() {
        Document document = told(base, "warranty.html", FACT);
        origins.insert(new Origin(document.id(), tenant, base.id(), "Warranty terms", ADDRESS, null, null, null, null));
        clock.advance(Duration.ofSeconds(1));
        settings.change(
                call,
                usual -> new AskSettings(
                        usual.steps(), usual.caching(), usual.talk(), usual.handover(), usual.texts(), true));
    }

    @Test
    void documentsAreCalledWhatTheirOwnersCallThem() {
        Reply reply = ask(QUESTION).reply();

        assertThat(reply.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.title()).isEqualTo("Warranty terms"));
        Quote quote = reply.quotes().getFirst();
        assertThat(quote.source()).isEqualTo("Warranty terms");
        assertThat("chunk:" + quote.chunkId())
                .isEqualTo(reply.sources().getFirst().id());
        assertThat(quote.words()).isEqualTo(FACT);
        assertThat(quote.address()).isEqualTo(ADDRESS);
    }

    @Test
    void whatNobodyGaveATitleIsCalledByItsName() {
        told(base, "colour.txt", "The colour of the bicycle is red.");
        clock.advance(Duration.ofSeconds(1));

        Reply reply = ask("What is the colour of the bicycle?").reply();

        assertThat(reply.sources().getFirst().title()).isEqualTo("colour.txt");
        assertThat(reply.quotes().getFirst().address()).isNull();
    }
}
