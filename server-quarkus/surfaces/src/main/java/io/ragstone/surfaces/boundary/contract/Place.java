package io.ragstone.surfaces.boundary.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in the contract. References are followed on the way, so a place never is one.
 *
 * @param steps the way there from the top
 */
public record Place(JsonNode contract, List<String> steps, JsonNode node) {
    public Place {
        steps = List.copyOf(steps);
    }

    public static Place top(JsonNode contract) {
        return new Place(contract, List.of(), contract);
    }

    public Place child(String name) {
        return followed(name, node.path(name));
    }

    public Place item(int index) {
        return followed(String.valueOf(index), node.path(index));
    }

    public boolean exists() {
        return !node.isMissingNode();
    }

    private Place followed(String step, JsonNode there) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        Place place = new Place(contract, longer, there);
        JsonNode reference = there.path("$ref");
        return reference.isTextual() ? place.referred(reference.textValue()) : place;
    }

    private Place referred(String reference) {
        if (!reference.startsWith("#/")) {
            throw new IllegalStateException("The contract is not bundled: it refers to " + reference);
        }
        Place target = top(contract);
        JsonPointer pointer = JsonPointer.compile(reference.substring(1));
        while (!pointer.matches()) {
            target = target.child(pointer.getMatchingProperty());
            pointer = pointer.tail();
        }
        if (!target.exists()) {
            throw new IllegalStateException("The contract refers to " + reference + ", which is not there");
        }
        return target;
    }
}
