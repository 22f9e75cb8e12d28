package io.ragstone.core.ask;

import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.core.page.PageRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A shop that knows how long its bicycles are warranted. */
abstract class WarrantyScene extends AskScene {
    static final String FACT = "The warranty of the bicycle lasts two years.";
    static final String QUESTION = "How long does the warranty of the bicycle last?";

    @BeforeEach
    void theShopKnowsOfItsWarranty() {
        told(base, "warranty.txt", FACT);
    }

    List<AskRecord> records() {
        keeper.flush();
        return log.list(tenant, new PageRequest(0, 100)).items();
    }
}
