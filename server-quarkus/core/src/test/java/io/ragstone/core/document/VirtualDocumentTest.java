package io.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VirtualDocumentTest {
    private final DocumentScene scene = new DocumentScene();

    @Test
    void aDocumentCanBeMadeWithoutAFile() throws Exception {
        Document made = scene.service.create(scene.call, scene.base, "notes", "naive");

        assertThat(made.source()).isEqualTo(Document.VIRTUAL);
        assertThat(made.size()).isZero();
        assertThat(scene.service.find(scene.call, made.id())).contains(made);
        assertThat(scene.service.open(made).readAllBytes()).isEmpty();
    }

    @Test
    void itsNameHasToBeFree() throws Exception {
        scene.uploaded("Notes.txt");

        assertThatThrownBy(() -> scene.service.create(scene.call, scene.base, "notes.TXT", "naive"))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(scene.blobs.keys()).as("nothing is left of it").hasSize(1);
    }

    @Test
    void aDocumentIsFoundWhereverItIsButNotByOthers() throws Exception {
        Document document = scene.uploaded("a.txt");

        assertThat(scene.service.find(scene.call, document.id())).contains(document);
        assertThat(scene.service.find(scene.call, UUID.randomUUID())).isEmpty();
        assertThat(new DocumentScene().service.find(scene.call, document.id())).isEmpty();
    }
}
