package io.ragstone.core.wiki.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Tells whether texts are still the same. */
public final class Digests {
    private Digests() {}

    public static String of(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One for all of these, in whatever order they come. */
    public static String of(String about, Collection<PageSource> sources) {
        String all = sources.stream()
                .map(source -> source.chunkId() + ":" + source.digest())
                .sorted()
                .collect(Collectors.joining("\n"));
        return of(about + "\n" + all);
    }
}
