package io.ragstone.conformance.security;

/**
 * A place in a request where the id of something belongs.
 *
 * @param where path, query or body
 * @param name the parameter or field
 * @param thing what it is the id of
 */
record Slot(String where, String name, Thing thing) {
    @Override
    public String toString() {
        return name + " in the " + where;
    }
}
