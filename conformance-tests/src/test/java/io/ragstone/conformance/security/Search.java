package io.ragstone.conformance.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks for secrets, as they are and slightly disguised.
 *
 * @param secrets the secrets by what they are
 */
record Search(Map<String, String> secrets) {
    /** Here the server keeps what it needs itself, for the operator alone. */
    private static final String KEPT_APART = "secrets";

    void assertNotIn(String what, String text) {
        secrets.forEach((name, secret) -> {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            for (String disguise : List.of(
                    secret,
                    Base64.getEncoder().withoutPadding().encodeToString(bytes),
                    HexFormat.of().formatHex(bytes))) {
                assertThat(text.contains(disguise))
                        .as("the %s is in %s%s", name, what, around(text, disguise))
                        .isFalse();
            }
        });
    }

    /** In no file of a server, a database among them where there is one. */
    void assertNotInFiles(Path data) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !data.relativize(file).startsWith(KEPT_APART))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertNotIn(data.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        return at < 0 ? "" : ": …" + text.substring(Math.max(0, at - 200), at) + "‹here›";
    }
}
