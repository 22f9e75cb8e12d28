package io.ragstone.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param id its operation id
 * @param method its method in capital letters
 * @param path its path with names in braces
 * @param security the security schemes that it takes; when all of them refuse, the first one has the word
 * @param refusals all ways in which it may refuse, those of its security schemes included
 * @param node everything the contract says of it
 */
public record Operation(
        String id, String method, String path, List<String> security, List<Refusal> refusals, JsonNode node) {
    private static final String API_KEY = "ragflowApiKey";
    private static final String SESSION = "ragflowSession";
    private static final String ADMINISTRATOR = "ragflowAdminSession";
    private static final String PUBLIC_TOKEN = "ragflowPublicToken";
    private static final String DIFY_KEY = "ragflowDifyKey";
    private static final String BAIYUAN_KEY = "baiyuanApiKey";

    public boolean needsApiKey() {
        return !security.isEmpty() && security.get(0).equals(API_KEY);
    }

    /** Whether a key is sent beside the tenant that it belongs to. */
    public boolean needsKeyAndTenant() {
        return security.contains(BAIYUAN_KEY);
    }

    boolean isOfBaiyuan() {
        return id.startsWith("baiyuan");
    }

    public boolean needsSession() {
        return !security.isEmpty() && security.get(0).equals(SESSION);
    }

    public boolean needsAdministrator() {
        return !security.isEmpty() && security.get(0).equals(ADMINISTRATOR);
    }

    /** The operation that it is another door to, or itself. */
    public String servedBy() {
        return node.path("x-served-by").asText(id);
    }

    /** Whether it answers as RAGFlow's web interface does, at its second door too: code, message and data are always there. */
    boolean isOfTheWebInterface() {
        return path.startsWith("/v1/") || node.has("x-served-by");
    }

    /** What the body or the query has to mention. */
    public List<String> requiredArguments() {
        return texts("x-required-arguments");
    }

    private List<String> texts(String extension) {
        return node.path(extension).valueStream().map(JsonNode::asText).toList();
    }

    /** What the body has to have even before it is known who calls. */
    public List<String> checkedBeforeKey() {
        return texts("x-checked-before-key");
    }

    public boolean needsPublicToken() {
        return security.contains(PUBLIC_TOKEN);
    }

    public boolean needsDifyKey() {
        return security.contains(DIFY_KEY);
    }

    /** The schema of its JSON body, if it takes one. */
    public JsonNode requestSchema() {
        return node.path("requestBody").path("content").path("application/json").path("schema");
    }

    public boolean takesFiles() {
        return node.path("requestBody").path("content").has("multipart/form-data");
    }

    /** What a caller has to be allowed, as `action:resource`; nothing when all who are known may. */
    public Optional<String> permission() {
        String said = node.path("x-permission").asText();
        if (!said.isEmpty()) {
            return Optional.of(said).filter(permission -> !permission.equals("none"));
        }
        String action = switch (method) {
            case "GET" -> "read";
            case "POST" -> "create";
            case "DELETE" -> "delete";
            default -> "update";
        };
        return Optional.of(action + ":"
                + node.path("tags").path(0).asText().replaceFirst("^[a-z]+-(web-)?(.*?)(-with-key)?$", "$2"));
    }

    /** How many literal segments answer to this path, or -1 when the path is another operation's. */
    int literalSegments(List<String> segments) {
        String[] own = path.substring(1).split("/", -1);
        if (own.length != segments.size()) {
            return -1;
        }
        int literal = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i].equals(segments.get(i))) {
                literal++;
            } else if (!own[i].startsWith("{")) {
                return -1;
            }
        }
        return literal;
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
