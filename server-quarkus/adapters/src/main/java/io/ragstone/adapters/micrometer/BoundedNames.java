package io.ragstone.adapters.micrometer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names that users choose, of which there could be any number: beyond the most they count together. */
final class BoundedNames {
    private static final String OTHERS = "other";

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final int most;

    BoundedNames(int most) {
        this.most = most;
    }

    String of(String name) {
        if (known.contains(name)) {
            return name;
        }
        return known.size() < most && known.add(name) ? name : OTHERS;
    }
}
