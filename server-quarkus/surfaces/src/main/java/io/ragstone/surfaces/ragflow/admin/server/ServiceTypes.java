package io.ragstone.surfaces.ragflow.admin.server;

import io.ragstone.core.admin.service.ServerPart.Kind;
import io.ragstone.surfaces.ragflow.admin.AdminRefusal;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What RAGFlow calls the kinds of services; what it knows nothing of has names of our own. */
final class ServiceTypes {
    private ServiceTypes() {}

    static String of(Kind kind) {
        return switch (kind) {
            case SERVER -> "ragflow_server";
            case DATABASE -> "meta_data";
            case SEARCH -> "retrieval";
            case FILES -> "file_store";
            case QUEUE -> "message_queue";
            case WORK -> "task_executor";
            case UPKEEP -> "maintenance";
            case MAIL -> "mail";
            case MODELS -> "model_provider";
        };
    }

    static Kind kind(String type) {
        return Arrays.stream(Kind.values())
                .filter(kind -> of(kind).equals(type))
                .findFirst()
                .orElseThrow(() -> new AdminRefusal(
                        RagflowCode.NOT_FOUND,
                        "There are no services of the type '" + type + "'. There are "
                                + Arrays.stream(Kind.values())
                                        .map(ServiceTypes::of)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Which services the settings are about that begin with this word. */
    static String ofComponent(String component) {
        return of(
                switch (component) {
                    case "database" -> Kind.DATABASE;
                    case "index" -> Kind.SEARCH;
                    case "files" -> Kind.FILES;
                    case "ingest" -> Kind.WORK;
                    case "mail" -> Kind.MAIL;
                    case "models" -> Kind.MODELS;
                    default -> Kind.SERVER;
                });
    }
}
