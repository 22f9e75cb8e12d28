package io.ragstone.surfaces.ragflow.chat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.Assistant.Variable;
import io.ragstone.core.conversation.AssistantDraft;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.document.MetadataCondition.Clause;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.MetadataClauses;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what shall become of a chat, over what it is or, for a new one, over RAGFlow's defaults. */
@ApplicationScoped
public class ChatDrafts {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Settings USUAL = new Settings(.1, .3, .4, .7, 512);
    private static final AssistantDraft BLANK = new AssistantDraft(
            "",
            null,
            "A helpful Assistant",
            List.of(),
            null,
            USUAL,
            Prompt.DEFAULT,
            Retrieval.DEFAULT,
            Map.of(ChatExtras.LANGUAGE, "English"));
    private static final Set<String> LLM =
            Set.of("model_name", "temperature", "top_p", "presence_penalty", "frequency_penalty", "max_tokens");
    private static final Set<String> PROMPT = Set.of(
            "similarity_threshold",
            "keywords_similarity_weight",
            "top_n",
            "top_k",
            "variables",
            "rerank_model",
            "empty_response",
            "opener",
            "prompt",
            "show_quote",
            "refine_multiturn",
            "keyword",
            "cross_languages");

    private final ObjectMapper json;

    ChatDrafts(ObjectMapper json) {
        this.json = json;
    }

    public AssistantDraft create(Body body, DatasetIds datasets) {
        Typed llm = new Typed(body.json()).inside("llm");
        AssistantDraft base = llm.isEmpty() ? BLANK : withSettings(BLANK, Settings.NONE);
        JsonNode prompt = body.at("prompt").path("prompt");
        boolean usual =
                prompt.isNull() || prompt.isTextual() && prompt.textValue().isEmpty();
        return laidOver(base, usual ? withoutPrompt(body) : body, datasets);
    }

    /** Everything but what RAGFlow checks last. */
    static AssistantDraft withoutVariables(AssistantDraft draft) {
        Prompt prompt = draft.prompt();
        return draft.prompted(new Prompt(
                prompt.system(),
                List.of(),
                prompt.opener(),
                prompt.emptyResponse(),
                prompt.quote(),
                prompt.refineMultiturn()));
    }

    /** What is empty can only be a mistake: RAGFlow refuses it too. */
    public AssistantDraft update(AssistantDraft before, Body body, DatasetIds datasets) {
        requireSomething(body, "llm");
        requireSomething(body, "prompt");
        return laidOver(before, body, datasets);
    }

    private static void requireSomething(Body body, String name) {
        if (body.at(name).isObject() && body.at(name).isEmpty()) {
            throw new RagflowRefusal(
                    100, "`" + name + "` is empty: leave it out to keep it, or say what is to change (ValueError)");
        }
    }

    /** An empty instruction for a new chat means the usual one. */
    private static Body withoutPrompt(Body body) {
        ObjectNode copy = body.json().deepCopy();
        ((ObjectNode) copy.get("prompt")).remove("prompt");
        return new Body(copy);
    }

    private AssistantDraft laidOver(AssistantDraft base, Body body, DatasetIds datasets) {
        Typed given = new Typed(body.json());
        Typed llm = given.inside("llm");
        Typed prompt = given.inside("prompt");
        Map<String, Object> extras = extras(base, body, given);
        String model = llm.text("model_name", base.model());
        return new AssistantDraft(
                String.valueOf(given.text("name", body.mentions("name") ? "" : base.name())),
                given.text("avatar", base.avatar()),
                given.text("description", base.description()),
                datasets.ids(),
                model == null || model.isEmpty() ? null : model,
                settings(llm, base.settings()),
                prompt(prompt, base.prompt(), given),
                retrieval(prompt, base.retrieval(), given),
                extras);
    }

    private static Settings settings(Typed llm, Settings base) {
        return new Settings(
                llm.number("temperature", base.temperature()),
                llm.number("top_p", base.topP()),
                llm.number("presence_penalty", base.presencePenalty()),
                llm.number("frequency_penalty", base.frequencyPenalty()),
                llm.wholeNumber("max_tokens", base.maxTokens()));
    }

    private static Prompt prompt(Typed given, Prompt base, Typed chat) {
        return new Prompt(
                String.valueOf(given.text("prompt", base.system())),
                given.has("variables") ? variables(given) : base.variables(),
                String.valueOf(given.text("opener", base.opener())),
                String.valueOf(given.text("empty_response", base.emptyResponse())),
                given.flag("show_quote", chat.flag("show_quotation", base.quote())),
                given.flag("refine_multiturn", base.refineMultiturn()));
    }

    private static List<Variable> variables(Typed given) {
        List<Variable> variables = new ArrayList<>();
        for (JsonNode variable : given.list("variables")) {
            if (!variable.path("key").isTextual()) {
                throw Typed.misfit("variables", "a list of objects, each with a key");
            }
            variables.add(new Variable(
                    variable.path("key").textValue(), variable.path("optional").asBoolean()));
        }
        return variables;
    }

    private static Retrieval retrieval(Typed given, Retrieval base, Typed chat) {
        String reranker = given.text("rerank_model", base.rerankModel());
        return new Retrieval(
                given.number("similarity_threshold", base.threshold()),
                given.number("keywords_similarity_weight", base.vectorWeight()),
                given.wholeNumber("top_n", base.topN()),
                given.wholeNumber("top_k", base.topK()),
                reranker == null || reranker.isEmpty() ? null : reranker,
                given.flag("keyword", base.keywords()),
                given.texts("cross_languages", base.languages()),
                chat.has(ChatExtras.FILTER) ? condition(chat.inside(ChatExtras.FILTER)) : base.metadata());
    }

    private static @Nullable MetadataCondition condition(Typed filter) {
        List<Clause> clauses = new ArrayList<>();
        if ("manual".equals(filter.text("method", null))) {
            for (JsonNode clause : filter.list("manual")) {
                String operator = clause.path("op").asText();
                clauses.add(MetadataClauses.known(clause.path("key").asText(), operator, clause.path("value"))
                        .orElseThrow(() -> Typed.misfit("manual", "a list of conditions with a known `op`")));
            }
        }
        return clauses.isEmpty() ? null : new MetadataCondition(true, clauses);
    }

    private Map<String, Object> extras(AssistantDraft base, Body body, Typed given) {
        Map<String, Object> extras = new HashMap<>(base.extras());
        extras.put(ChatExtras.LLM, merged(base, ChatExtras.LLM, others(body.at("llm"), LLM)));
        extras.put(ChatExtras.PROMPT, merged(base, ChatExtras.PROMPT, others(body.at("prompt"), PROMPT)));
        String language = given.text("language", null);
        if (language != null) {
            extras.put(ChatExtras.LANGUAGE, language);
        }
        if (given.has(ChatExtras.FILTER)) {
            extras.put(
                    ChatExtras.FILTER,
                    json.convertValue(given.inside(ChatExtras.FILTER).json(), OBJECT));
        }
        return extras;
    }

    private Map<String, Object> merged(AssistantDraft base, String name, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(ChatExtras.map(base.extras(), name));
        all.putAll(more);
        return all;
    }

    /** What means nothing here is kept all the same, since clients look for it. */
    private Map<String, Object> others(JsonNode settings, Set<String> known) {
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        settings.properties().stream()
                .filter(field ->
                        !known.contains(field.getKey()) && !field.getValue().isNull())
                .forEach(field -> others.set(field.getKey(), field.getValue()));
        return json.convertValue(others, OBJECT);
    }

    private static AssistantDraft withSettings(AssistantDraft draft, Settings settings) {
        return new AssistantDraft(
                draft.name(),
                draft.avatar(),
                draft.description(),
                draft.knowledgeBaseIds(),
                draft.model(),
                settings,
                draft.prompt(),
                draft.retrieval(),
                draft.extras());
    }
}
