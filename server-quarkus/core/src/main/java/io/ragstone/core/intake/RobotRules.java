package io.ragstone.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a site's {@code robots.txt} permits, as RFC 9309 reads it: the longest rule that fits decides, in doubt the milder. */
record RobotRules(List<Rule> rules) {
    static final RobotRules NONE = new RobotRules(List.of());

    private static final String US = "ragstone";
    private static final String ANYBODY = "*";
    private static final int MOST_LINES = 10_000;

    RobotRules {
        rules = List.copyOf(rules);
    }

    /** One line of it. */
    record Rule(boolean allows, String path) {
        boolean fits(String asked) {
            boolean ends = path.endsWith("$");
            String shown = ends ? path.substring(0, path.length() - 1) : path;
            String pattern =
                    Stream.of(shown.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.matches(pattern + (ends ? "" : ".*"), asked);
        }
    }

    private static final class Group {
        private final List<String> agents = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
    }

    static RobotRules parse(String text) {
        List<Group> groups = groups(text);
        List<Rule> ours = rulesFor(groups, US);
        boolean named = groups.stream().anyMatch(group -> group.agents.contains(US));
        return new RobotRules(named ? ours : rulesFor(groups, ANYBODY));
    }

    private static List<Rule> rulesFor(List<Group> groups, String agent) {
        return groups.stream()
                .filter(group -> group.agents.contains(agent))
                .flatMap(group -> group.rules.stream())
                .toList();
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        boolean naming = false;
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            String[] parts = line.replaceFirst("#.*", "").split(":", 2);
            String key = parts[0].strip().toLowerCase(Locale.ROOT);
            String value = parts.length < 2 ? "" : parts[1].strip();
            if (key.equals("user-agent")) {
                if (!naming) {
                    groups.add(new Group());
                }
                groups.getLast().agents.add(value.toLowerCase(Locale.ROOT));
                naming = true;
            } else if (key.equals("allow") || key.equals("disallow")) {
                naming = false;
                if (!groups.isEmpty() && !value.isEmpty()) {
                    groups.getLast().rules.add(new Rule(key.equals("allow"), value));
                }
            }
        }
        return groups;
    }

    boolean permits(String path) {
        Rule best = null;
        for (Rule rule : rules) {
            if (rule.fits(path) && (best == null || isStronger(rule, best))) {
                best = rule;
            }
        }
        return best == null || best.allows();
    }

    private static boolean isStronger(Rule one, Rule other) {
        int longer = Integer.compare(one.path().length(), other.path().length());
        return longer > 0 || longer == 0 && one.allows();
    }
}
