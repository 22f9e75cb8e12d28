package io.ragstone.adapters.parsers.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that touch each other belong to one drawing. */
final class RuleGroups {
    private RuleGroups() {}

    static List<List<Box>> of(List<Box> rules, float near) {
        List<Box> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble(Box::left));
        int[] parent = new int[sorted.size()];
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            parent[i] = i;
            Box rule = sorted.get(i);
            active.removeIf(other -> sorted.get(other).right() < rule.left() - near);
            for (int other : active) {
                if (touch(sorted.get(other), rule, near)) {
                    parent[root(parent, other)] = root(parent, i);
                }
            }
            active.add(i);
        }
        Map<Integer, List<Box>> groups = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            groups.computeIfAbsent(root(parent, i), key -> new ArrayList<>()).add(sorted.get(i));
        }
        return groups.values().stream().filter(group -> group.size() > 4).toList();
    }

    private static boolean touch(Box a, Box b, float near) {
        return a.left() <= b.right() + near
                && b.left() <= a.right() + near
                && a.top() <= b.bottom() + near
                && b.top() <= a.bottom() + near;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
