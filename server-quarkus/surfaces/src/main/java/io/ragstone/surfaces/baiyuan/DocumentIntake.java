package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.model.BaiyuanImportUrlRequest;
import io.ragstone.api.model.BaiyuanPasteTextRequest;
import io.ragstone.api.model.BaiyuanPushDocumentRequest;
import io.ragstone.api.model.BaiyuanScrapeSiteRequest;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.intake.Intake;
import io.ragstone.core.intake.Intake.Receipt;
import io.ragstone.core.intake.Origin.External;
import io.ragstone.core.intake.Pushes;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanCode;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanRefusal;
import io.ragstone.surfaces.baiyuan.wire.BodySignature;
import io.ragstone.surfaces.boundary.CurrentCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Looks at what is given before it is taken in. */
@ApplicationScoped
class DocumentIntake {
    private static final int TEXT_BYTES = 1 << 20;
    private static final int NAME_BYTES = 255;
    private static final int USUAL_DEPTH = 3;
    private static final int USUAL_PAGES = 500;
    private static final Set<String> ENDINGS =
            Set.of("pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "txt", "md", "html", "htm");

    private final CurrentCall call;
    private final Belongings belongings;
    private final Intake intake;
    private final Pushes pushes;
    private final WebPages pages;
    private final BaiyuanTerms terms;

    DocumentIntake(
            CurrentCall call, Belongings belongings, Intake intake, Pushes pushes, WebPages pages, BaiyuanTerms terms) {
        this.call = call;
        this.belongings = belongings;
        this.intake = intake;
        this.pushes = pushes;
        this.pages = pages;
        this.terms = terms;
    }

    Receipt text(BaiyuanPasteTextRequest given) {
        requireShort(given.getContent());
        return stored(() -> intake.text(
                call.context(),
                belongings.knowledgeBaseOrUsual(given.getKnowledgeBaseId()),
                given.getTitle(),
                given.getContent()));
    }

    Receipt page(BaiyuanImportUrlRequest given) {
        String address = allowed("url", given.getUrl());
        return stored(() -> Boolean.TRUE.equals(given.getRecursive())
                ? intake.site(
                        call.context(),
                        belongings.knowledgeBaseOrUsual(given.getKnowledgeBaseId()),
                        address,
                        USUAL_DEPTH,
                        USUAL_PAGES,
                        true)
                : intake.page(
                        call.context(),
                        belongings.knowledgeBaseOrUsual(given.getKnowledgeBaseId()),
                        address,
                        given.getTitle()));
    }

    Receipt site(BaiyuanScrapeSiteRequest given) {
        String address = allowed("root_url", given.getRootUrl());
        return stored(() -> intake.site(
                call.context(),
                belongings.knowledgeBaseOrUsual(given.getKnowledgeBaseId()),
                address,
                given.getMaxDepth() == null ? USUAL_DEPTH : given.getMaxDepth(),
                given.getMaxPages() == null ? USUAL_PAGES : given.getMaxPages(),
                !Boolean.FALSE.equals(given.getRespectRobots())));
    }

    Receipt push(BaiyuanPushDocumentRequest given, @Nullable String signature) {
        BodySignature.require(signature, call);
        requireShort(given.getContent());
        return pushes.push(
                call.context(),
                belongings.knowledgeBaseOrUsual(given.getKbId()),
                new External(given.getExternalId(), given.getVersion()),
                given.getTitle(),
                given.getContent());
    }

    Receipt file(@Nullable List<FileUpload> files, @Nullable String knowledgeBase, @Nullable String title) {
        if (files == null || files.size() != 1 || files.get(0).fileName().isBlank()) {
            throw BaiyuanRefusal.invalid("The form needs one part named `file`, with the name of the file.");
        }
        FileUpload file = files.get(0);
        String ending = Document.suffix(file.fileName());
        if (file.fileName().getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            throw BaiyuanRefusal.invalid("The name of the file has more than " + NAME_BYTES + " bytes.");
        }
        if (!ENDINGS.contains(ending)) {
            throw new BaiyuanRefusal(
                    BaiyuanCode.UNSUPPORTED_TYPE,
                    "Files of the type '" + ending + "' cannot be read. Send one of "
                            + String.join(", ", new TreeSet<>(ENDINGS)) + ".");
        }
        if (file.size() > terms.fileBytes()) {
            throw new BaiyuanRefusal(
                    BaiyuanCode.TOO_LARGE,
                    "The file has " + file.size() + " bytes, and may have " + terms.fileBytes()
                            + ". The operator can permit larger ones with ragstone.surface.baiyuan.file-bytes.");
        }
        return stored(() -> intake.file(
                call.context(),
                belongings.knowledgeBaseOrUsual(blankAsNull(knowledgeBase)),
                file.fileName(),
                blankAsNull(title),
                file.uploadedFile()));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireShort(String content) {
        int bytes = content.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > TEXT_BYTES) {
            throw new BaiyuanRefusal(
                    BaiyuanCode.TOO_LARGE,
                    "The text has " + bytes + " bytes in UTF-8, and may have " + TEXT_BYTES + ". Upload it as a file.");
        }
    }

    private String allowed(String field, String address) {
        try {
            pages.require(address);
            return address;
        } catch (CoreException e) {
            throw e.code() == ErrorCode.FORBIDDEN
                    ? new BaiyuanRefusal(BaiyuanCode.URL_NOT_ALLOWED, String.valueOf(e.getMessage()))
                    : BaiyuanRefusal.invalid("`" + field + "` has to be a full address of the web, such as"
                            + " https://example.org/page.");
        }
    }

    private static Receipt stored(Callable<Receipt> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be stored.", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
