package io.ragstone.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link SettingStore} does. */
public abstract class SettingStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");
    private static final String COLOUR = "colour";
    private static final String SIZE = "size";

    protected abstract SettingStore store();

    @AfterEach
    void clear() {
        store().remove(COLOUR);
        store().remove(SIZE);
    }

    @Test
    void theLastValueOfEachIsKept() {
        store().put(COLOUR, "red", MONDAY);
        store().put(SIZE, "7", MONDAY);
        store().put(COLOUR, "blue", MONDAY.plusSeconds(1));

        assertThat(store().all()).containsEntry(COLOUR, "blue").containsEntry(SIZE, "7");
    }

    @Test
    void whatIsRemovedIsGone() {
        store().put(COLOUR, "red", MONDAY);
        store().put(SIZE, "7", MONDAY);

        store().remove(COLOUR);
        store().remove(COLOUR);

        assertThat(store().all()).doesNotContainKey(COLOUR).containsEntry(SIZE, "7");
    }
}
