package io.ragstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.app.config.RagstoneConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page about configuration says exactly what {@link RagstoneConfig} says. With {@code -Dpages.write=true} the page
 * is written anew instead.
 */
class ConfigurationPageTest {
    private static final Path SOURCES = Path.of("src/main/java/io/ragstone/app/config");
    private static final Path PAGE = Path.of("../../docs/configuration.md");
    private static final String HEAD = """
            # Configuration

            Every setting can be given as a system property (`-Dragstone.ingest.workers=4`), as an environment variable
            (`RAGSTONE_INGEST_WORKERS=4`), or in `config/application.properties` beside the place the server is started from.
            Where the server listens is `quarkus.http.host` and `quarkus.http.port`. This page is generated from the code.

            | setting | default | meaning |
            |---|---|---|
            """;
    /** In {@link RagstoneConfig}: the file that a group is in, and the group. */
    private static final Pattern LISTED = Pattern.compile("\\s+(\\w+)\\.\\w+ (\\w+)\\(\\);");

    private static final Pattern GROUP = Pattern.compile("\\s+interface (\\w+) \\{");
    /** A group that there is once for each name of something. */
    private static final Pattern NAMED_GROUP = Pattern.compile("\\s+Map<String, ((?!String)\\w+)> (\\w+)\\(\\);");

    private static final Pattern COMMENT = Pattern.compile("\\s+/\\*\\* (.*) \\*/");
    private static final Pattern DEFAULT = Pattern.compile("\\s+@WithDefault\\(\"(.*)\"\\)");
    private static final Pattern SETTING =
            Pattern.compile("\\s+(Map<String, String>|[A-Z]\\S*|int|long|double|boolean) (\\w+)\\(\\);");

    @Test
    void saysWhatTheCodeSays() throws IOException {
        String page = HEAD + String.join("", rows());
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /** All rows in the order in which the groups are listed. */
    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        Set<String> files = new LinkedHashSet<>();
        for (String line : source(RagstoneConfig.class.getSimpleName())) {
            Matcher listed = LISTED.matcher(line);
            if (listed.matches()) {
                files.add(listed.group(1));
                String prefix = "| `ragstone." + listed.group(2) + ".";
                rows(source(listed.group(1))).stream()
                        .filter(row -> row.startsWith(prefix))
                        .forEach(rows::add);
            }
        }
        for (String file : files) {
            assertThat(rows).as("All groups are listed.").containsAll(rows(source(file)));
        }
        return rows;
    }

    private static List<String> source(String name) throws IOException {
        return Files.readAllLines(SOURCES.resolve(name + ".java"));
    }

    private static List<String> rows(List<String> source) {
        List<String> rows = new ArrayList<>();
        Deque<String> groups = new ArrayDeque<>();
        Map<String, String> namedGroups = new HashMap<>();
        String comment = "";
        String otherwise = "";
        for (String line : source) {
            Matcher named = NAMED_GROUP.matcher(line);
            Matcher group = GROUP.matcher(line);
            Matcher described = COMMENT.matcher(line);
            Matcher preset = DEFAULT.matcher(line);
            Matcher setting = SETTING.matcher(line);
            if (named.matches()) {
                namedGroups.put(named.group(1), named.group(2) + ".\"<name>\"");
            } else if (group.matches()) {
                groups.addLast(kebab(namedGroups.getOrDefault(group.group(1), group.group(1))));
            } else if (line.strip().equals("}") && !groups.isEmpty()) {
                groups.removeLast();
            } else if (described.matches()) {
                comment = described.group(1);
            } else if (preset.matches()) {
                otherwise = "`" + preset.group(1) + "`";
            } else if (setting.matches() && !setting.group(2).equalsIgnoreCase(setting.group(1))) {
                rows.add(row(groups.iterator(), named(setting), otherwise, comment));
                otherwise = "";
            }
        }
        return rows;
    }

    private static String row(Iterator<String> groups, String setting, String otherwise, String comment) {
        StringBuilder key = new StringBuilder("ragstone.");
        groups.forEachRemaining(group -> key.append(group).append('.'));
        return "| `" + key + kebab(setting) + "` | " + otherwise + " | " + comment + " |\n";
    }

    /** A setting that there is once for each name of something. */
    private static String named(Matcher setting) {
        return setting.group(1).startsWith("Map") ? setting.group(2) + ".\"<name>\"" : setting.group(2);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
