package io.ragstone.surfaces.ragflow.dialog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.conversation.AssistantDraft;
import io.ragstone.core.conversation.AssistantException;
import io.ragstone.surfaces.ragflow.chat.ChatDrafts;
import io.ragstone.surfaces.ragflow.chat.DatasetIds;
import io.ragstone.surfaces.ragflow.chat.Typed;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what a dialog shall be: a chat in other words. */
@ApplicationScoped
class DialogRequests {
    private static final int LONGEST_NAME = 255;
    private static final List<String> SAME = List.of("description", "language", "meta_data_filter");
    private static final List<String> SAME_OF_PROMPT = List.of("similarity_threshold", "top_n", "top_k");
    private static final Map<String, String> OTHERWISE = Map.of(
            "vector_similarity_weight", "keywords_similarity_weight",
            "rerank_id", "rerank_model");
    private static final Map<String, String> OTHERWISE_IN_PROMPT = Map.of(
            "system", "prompt",
            "prologue", "opener",
            "parameters", "variables",
            "quote", "show_quote");

    private final ChatDrafts drafts;
    private final ObjectMapper json;

    DialogRequests(ChatDrafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    AssistantDraft create(Body body) {
        Typed given = checked(body);
        ObjectNode chat = chat(given);
        chat.put("name", body.mentions("name") ? name(body) : "New Dialog");
        return drafts.create(new Body(chat), datasets(given));
    }

    /** What is not mentioned stays. */
    AssistantDraft update(AssistantDraft before, Body body) {
        Typed given = checked(body);
        ObjectNode chat = chat(given);
        chat.put("name", body.mentions("name") ? name(body) : before.name());
        return drafts.update(
                before, new Body(chat), given.has("kb_ids") ? datasets(given) : spelled(before.knowledgeBaseIds()));
    }

    private static String name(Body body) {
        if (!body.at("name").isTextual()) {
            throw RagflowRefusal.data("Dialog name must be string.");
        }
        String name = body.text("name", "").strip();
        if (name.isEmpty()) {
            throw RagflowRefusal.data("Dialog name can't be empty.");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw RagflowRefusal.data("Dialog name length is " + name.length() + " which is larger than 255");
        }
        return name;
    }

    /** What a chat calls otherwise is looked at here, so that a refusal has the name that was sent. */
    private static Typed checked(Body body) {
        Typed given = new Typed(body.json());
        List.of("icon", "llm_id", "rerank_id").forEach(name -> given.text(name, null));
        given.number("vector_similarity_weight", null);
        given.inside("llm_setting");
        given.list("kb_ids");
        Typed prompt = given.inside("prompt_config");
        List.of("system", "prologue").forEach(name -> prompt.text(name, null));
        prompt.flag("quote", true);
        prompt.list("parameters").forEach(variable -> {
            if (!variable.path("key").isTextual()) {
                throw Typed.misfit("parameters", "a list of objects, each with a key");
            }
        });
        return given;
    }

    private ObjectNode chat(Typed given) {
        ObjectNode chat = json.createObjectNode();
        SAME.forEach(name -> copy(given, name, chat, name));
        copy(given, "icon", chat, "avatar");
        ObjectNode llm = object(given, "llm_setting");
        copy(given, "llm_id", llm, "model_name");
        if (!llm.isEmpty()) {
            chat.set("llm", llm);
        }
        ObjectNode prompt = object(given, "prompt_config");
        OTHERWISE_IN_PROMPT.forEach((from, to) -> {
            copy(given.inside("prompt_config"), from, prompt, to);
            prompt.remove(from);
        });
        SAME_OF_PROMPT.forEach(name -> copy(given, name, prompt, name));
        OTHERWISE.forEach((from, to) -> copy(given, from, prompt, to));
        if (!prompt.isEmpty()) {
            chat.set("prompt", prompt);
        }
        return chat;
    }

    private ObjectNode object(Typed given, String name) {
        return given.has(name) ? given.inside(name).json().deepCopy() : json.createObjectNode();
    }

    private static void copy(Typed from, String name, ObjectNode to, String otherName) {
        if (from.has(name)) {
            to.set(otherName, from.json().get(name));
        }
    }

    private static DatasetIds datasets(Typed given) {
        return DatasetIds.of(given.json().path("kb_ids"));
    }

    private static DatasetIds spelled(List<UUID> ids) {
        Map<UUID, String> spelled = new LinkedHashMap<>();
        ids.forEach(id -> spelled.put(id, RagflowIds.hex(id)));
        return new DatasetIds(spelled);
    }

    /** What the web interface says when a dialog cannot be as it is wanted. */
    static RagflowRefusal refusal(AssistantException reason) {
        String subject = reason.subject();
        return RagflowRefusal.data(
                switch (reason.problem()) {
                    case KNOWLEDGE_BASE_UNKNOWN -> "You don't own the dataset " + hex(subject);
                    case KNOWLEDGE_BASE_EMPTY -> "The dataset " + hex(subject) + " doesn't own parsed file";
                    case MODELS_DIFFER -> "Datasets use different embedding models.\"";
                    case MODEL_UNKNOWN -> "`llm_id` " + subject + " doesn't exist";
                    case RERANKER_UNKNOWN -> "`rerank_id` " + subject + " doesn't exist";
                    case NAME_MISSING -> "Dialog name can't be empty.";
                    case NAME_TAKEN -> "There is a dialog named " + subject + " already: choose another name.";
                    case VARIABLE_UNUSED -> "Parameter '" + subject + "' is not used";
                });
    }

    private static String hex(String id) {
        return id.replace("-", "");
    }
}
