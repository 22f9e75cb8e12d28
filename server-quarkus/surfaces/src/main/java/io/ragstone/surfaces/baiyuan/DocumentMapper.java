package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.model.BaiyuanDocument;
import io.ragstone.api.model.BaiyuanDocumentStatus;
import io.ragstone.api.model.BaiyuanDocumentType;
import io.ragstone.api.model.BaiyuanReceipt;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentQuery;
import io.ragstone.core.document.ParseStage;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.intake.Intake.Receipt;
import io.ragstone.core.intake.Origin;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanDates;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document as Baiyuan shows it, whichever API made it. */
final class DocumentMapper {
    /** How the other APIs' documents came is told in Baiyuan's words; whatever is not among these was uploaded as a file. */
    private static final Map<BaiyuanDocumentType, Set<String>> SOURCES = Map.of(
            BaiyuanDocumentType.TEXT, Set.of(Document.TEXT),
            BaiyuanDocumentType.URL, Set.of(Document.PAGE, "web"),
            BaiyuanDocumentType.SCRAPED, Set.of(Document.SCRAPED),
            BaiyuanDocumentType.AUTO_PUSH, Set.of(Document.PUSHED),
            BaiyuanDocumentType.API, Set.of(Document.VIRTUAL));

    private DocumentMapper() {}

    static BaiyuanDocument toDocument(Document document, @Nullable Origin origin) {
        ParseStage stage = ParseStage.of(document);
        Origin.External external = origin == null ? null : origin.externalId();
        String made = BaiyuanDates.of(document.createdAt());
        return new BaiyuanDocument()
                .id(document.id().toString())
                .tenantId(document.tenantId().toString())
                .kbId(document.knowledgeBaseId().toString())
                .title(origin == null || origin.title() == null ? document.name() : origin.title())
                .docType(type(document.source()))
                .sourceUri(origin == null ? null : origin.address())
                .fileName(document.name())
                .fileSize(document.size())
                .charCount(origin == null ? null : origin.characters())
                .chunkCount(document.chunkCount())
                .status(status(stage))
                .error(stage == ParseStage.FAILED ? ParseStage.reason(document.parsing()) : null)
                .externalId(external == null ? null : external.id())
                .version(external == null ? null : external.version())
                .sourceHash(origin == null ? null : origin.contentHash())
                .ingestedAt(made)
                .readyAt(stage == ParseStage.READY ? readyAt(document.parsing()) : null)
                .createdAt(made);
    }

    private static @Nullable String readyAt(ParseStatus parsing) {
        Instant begun = parsing.begunAt();
        return begun == null ? null : begun.plus(parsing.duration()).toString();
    }

    static BaiyuanReceipt toReceipt(Receipt receipt) {
        return new BaiyuanReceipt()
                .documentId(receipt.document().id().toString())
                .status(status(ParseStage.of(receipt.document())))
                .duplicate(receipt.known());
    }

    static BaiyuanDocumentStatus status(ParseStage stage) {
        return switch (stage) {
            case WAITING -> BaiyuanDocumentStatus.UPLOADED;
            case EXTRACTING -> BaiyuanDocumentStatus.EXTRACTING;
            case CHUNKING -> BaiyuanDocumentStatus.CHUNKING;
            case EMBEDDING -> BaiyuanDocumentStatus.EMBEDDING;
            case RENEWING -> BaiyuanDocumentStatus.RE_EMBEDDING;
            case READY -> BaiyuanDocumentStatus.READY;
            case FAILED -> BaiyuanDocumentStatus.FAILED;
        };
    }

    static @Nullable ParseStage stage(@Nullable BaiyuanDocumentStatus status) {
        return Stream.of(ParseStage.values())
                .filter(stage -> status(stage) == status)
                .findFirst()
                .orElse(null);
    }

    private static BaiyuanDocumentType type(String source) {
        return SOURCES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(source))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(BaiyuanDocumentType.FILE);
    }

    static DocumentQuery.@Nullable Sources sources(@Nullable BaiyuanDocumentType type) {
        if (type == null) {
            return null;
        }
        Set<String> own = SOURCES.get(type);
        return own == null
                ? new DocumentQuery.Sources(
                        SOURCES.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), true)
                : new DocumentQuery.Sources(own, false);
    }
}
