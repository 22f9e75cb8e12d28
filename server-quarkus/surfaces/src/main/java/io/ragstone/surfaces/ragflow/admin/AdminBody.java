package io.ragstone.surfaces.ragflow.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ragstone.surfaces.ragflow.user.PasswordReader;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body as it came, of which only words and lists of words are wanted. */
public record AdminBody(JsonNode json) {
    public static AdminBody of(@Nullable JsonNode json) {
        return new AdminBody(json == null ? MissingNode.getInstance() : json);
    }

    /** Given, be it null. */
    public boolean mentions(String name) {
        return json.has(name);
    }

    /** Null when it is absent or null; anything else but a word is refused. */
    @Nullable
    String word(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw AdminRefusal.argument("`" + name + "` has to be a string.");
        }
        return value.textValue();
    }

    /** A word that has to be there; else the complaint is what is said. */
    public String word(String name, String complaint) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw AdminRefusal.argument(complaint);
        }
        return value.textValue().strip();
    }

    /** A list of words that has to be there; else the complaint is what is said. */
    List<String> words(String name, String complaint) {
        JsonNode list = json.path(name);
        List<String> words = new ArrayList<>();
        list.forEach(word -> {
            if (!word.isTextual()) {
                throw AdminRefusal.argument(complaint);
            }
            words.add(word.textValue());
        });
        if (!list.isArray() || words.isEmpty()) {
            throw AdminRefusal.argument(complaint);
        }
        return words;
    }

    String password(String name, PasswordReader passwords, String complaint) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw AdminRefusal.argument(complaint);
        }
        String plain;
        try {
            plain = passwords.read(value.textValue());
        } catch (IllegalArgumentException e) {
            throw new AdminRefusal(RagflowCode.SERVER, "Fail to crypt password");
        }
        if (plain.isBlank()) {
            throw AdminRefusal.argument(complaint);
        }
        return plain;
    }
}
