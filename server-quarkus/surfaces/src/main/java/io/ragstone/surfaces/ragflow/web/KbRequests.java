package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.model.RagflowChunkMethod;
import io.ragstone.core.knowledge.ChunkMethods;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseChange;
import io.ragstone.core.knowledge.NewKnowledgeBase;
import io.ragstone.surfaces.ragflow.dataset.DatasetRequests;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a knowledge base shall be, with the refusals of the web interface in its order. */
@ApplicationScoped
class KbRequests {
    private static final int LONGEST_NAME = 128;
    private static final int HIGHEST_RANK = 100;
    private static final List<String> FIXED =
            List.of("id", "tenant_id", "created_by", "create_time", "update_time", "create_date", "update_date");

    private final DatasetRequests requests;

    KbRequests(DatasetRequests requests) {
        this.requests = requests;
    }

    NewKnowledgeBase create(Body body) {
        String method = method(body);
        KnowledgeBase.Permission permission = permission(body);
        return new NewKnowledgeBase(
                name(body),
                body.text("avatar"),
                body.text("description"),
                body.text("language", "English"),
                model(body),
                permission == null ? KnowledgeBase.Permission.ME : permission,
                method == null ? ChunkMethods.DEFAULT : method,
                settings(body));
    }

    KnowledgeBaseChange update(Body body) {
        FIXED.stream().filter(body::mentions).findFirst().ifPresent(name -> {
            throw RagflowRefusal.argument("Parameter " + name + " isn't allowed");
        });
        return new KnowledgeBaseChange(
                body.mentions("name") ? name(body) : null,
                text(body, "avatar"),
                text(body, "description"),
                model(body),
                permission(body),
                method(body),
                settings(body),
                pagerank(body),
                null);
    }

    private static String name(Body body) {
        if (!body.at("name").isTextual()) {
            throw RagflowRefusal.data("Dataset name must be string.");
        }
        String name = body.text("name", "").strip();
        if (name.isEmpty()) {
            throw RagflowRefusal.data("Dataset name can't be empty.");
        }
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_NAME) {
            throw RagflowRefusal.data("Dataset name length is " + length + " which is large than " + LONGEST_NAME);
        }
        return name;
    }

    private static KnowledgeBaseChange.@Nullable Text text(Body body, String field) {
        return body.mentions(field) ? new KnowledgeBaseChange.Text(body.text(field)) : null;
    }

    private static @Nullable String model(Body body) {
        String model = body.text("embd_id", "").strip();
        return model.isEmpty() ? null : model;
    }

    private static KnowledgeBase.@Nullable Permission permission(Body body) {
        if (!body.has("permission")) {
            return null;
        }
        return switch (body.text("permission", "")) {
            case "me" -> KnowledgeBase.Permission.ME;
            case "team" -> KnowledgeBase.Permission.TEAM;
            default -> throw RagflowRefusal.data("`permission` has to be me or team");
        };
    }

    private static @Nullable String method(Body body) {
        String method = body.text("parser_id", "");
        if (method.isEmpty() && !body.at("parser_id").isContainerNode()) {
            return null;
        }
        if (Arrays.stream(RagflowChunkMethod.values())
                .noneMatch(known -> known.toString().equals(method))) {
            throw RagflowRefusal.data("`parser_id` " + method + " doesn't exist");
        }
        return method;
    }

    private static @Nullable Integer pagerank(Body body) {
        if (!body.has("pagerank")) {
            return null;
        }
        JsonNode rank = body.at("pagerank");
        if (!rank.canConvertToInt() || !rank.isIntegralNumber() || rank.asInt() < 0 || rank.asInt() > HIGHEST_RANK) {
            throw RagflowRefusal.data("`pagerank` has to be a whole number from 0 to " + HIGHEST_RANK);
        }
        return rank.asInt();
    }

    /** What is given of the settings; nothing is filled in. */
    @Nullable
    Map<String, Object> settings(Body body) {
        if (!body.has("parser_config")) {
            return null;
        }
        if (!body.at("parser_config").isObject()) {
            throw RagflowRefusal.data("`parser_config` should be an object");
        }
        return requests.object(body.at("parser_config"));
    }

    /** The settings that say which metadata documents should have. */
    Map<String, Object> metadata(Body body) {
        boolean enabled =
                !body.has("enable_metadata") || body.at("enable_metadata").asBoolean();
        Map<String, Object> settings = requests.object(body.json());
        settings.keySet().retainAll(List.of("metadata"));
        settings.put("enable_metadata", enabled);
        return settings;
    }
}
