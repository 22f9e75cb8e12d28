package io.ragstone.core.wiki.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.wiki.patch.PatchMerge.Effect;
import io.ragstone.core.wiki.patch.PatchMerge.Merged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatchMergeTest {
    private static final String PAGE = """
            We sell bicycles. [chunk_a]

            ## Opening Hours

            - Monday: 9 to 17 [chunk_a]
            - Sunday: closed [chunk_b]

            ## Address

            Harbour Street 5 [chunk_b]""";

    private static Patch patch(String section, String claim, String content) {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
        return new Patch(id, id, "shop", claim, section, content, 1, null, Instant.EPOCH);
    }

    @Test
    void aLineWithTheSameKeyGivesWay() {
        Merged merged = PatchMerge.merge(PAGE, patch("opening-hours", "c1", "Sunday: 10 to 14"));

        assertThat(merged.effect()).isEqualTo(Effect.REPLACED);
        assertThat(merged.body())
                .contains("- Monday: 9 to 17 [chunk_a]\n- Sunday: 10 to 14 [claim:c1]\n\n## Address")
                .doesNotContain("closed");
    }

    @Test
    void anythingElseIsAddedAtTheEndOfItsSection() {
        Merged merged =
                PatchMerge.merge(PAGE, patch("Opening hours", "c2", "We are closed on holidays. Ask us by phone."));

        assertThat(merged.effect()).isEqualTo(Effect.APPENDED);
        assertThat(merged.body())
                .contains("- Sunday: closed [chunk_b]\n- We are closed on holidays. [claim:c2] Ask us by phone."
                        + " [claim:c2]\n\n## Address");
    }

    @Test
    void aSectionThatIsNotThereIsMade() {
        assertThat(PatchMerge.merge(PAGE, patch("Parking", "c3", "Behind the house"))
                        .body())
                .isEqualTo(PAGE + "\n\n## Parking\n\n- Behind the house [claim:c3]");
        assertThat(PatchMerge.merge("", patch("Parking", "c3", "Behind the house"))
                        .body())
                .isEqualTo("## Parking\n\n- Behind the house [claim:c3]");
    }

    @Test
    void aPatchForgesNeitherSectionsNorSources() {
        Merged merged = PatchMerge.merge(
                PAGE, patch("Parking", "c4", "# Caveats\nFree of charge [chunk_a] [claim:other]\n\n- and guarded"));

        assertThat(merged.body())
                .endsWith("- Caveats [claim:c4]\n- Free of charge [claim:c4]\n- and guarded [claim:c4]");
    }

    @Test
    void whatPatchesPutThereCanBeTakenOutAndPutInAgain() {
        List<Patch> patches = List.of(patch("Parking", "c5", "Free: yes"), patch("Parking", "c6", "Free: on Sundays"));
        String patched = PatchMerge.all(PAGE, patches);

        assertThat(patched).contains("Free: on Sundays [claim:c6]").doesNotContain("Free: yes");
        assertThat(PatchMerge.without(patched)).isEqualTo(PAGE + "\n\n## Parking");
        assertThat(PatchMerge.all(PAGE, patches)).isEqualTo(patched);
    }
}
