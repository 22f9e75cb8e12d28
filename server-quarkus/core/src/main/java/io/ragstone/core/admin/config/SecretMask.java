package io.ragstone.core.admin.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hides what is secret: values whose names say so, by themselves and within others, and passwords within URLs. */
public final class SecretMask {
    public static final String HIDDEN = "********";

    private static final Set<String> SECRET =
            Set.of("password", "passwd", "pwd", "passphrase", "secret", "token", "credential", "credentials");

    /** A key by itself may be a mere name for somebody who holds one. */
    private static final Set<String> OPENING = Set.of("api", "access", "private", "signing", "encryption", "account");

    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern IN_URL = Pattern.compile("(?<=//)[^?#\\s]*@");
    private static final Pattern OF_JAVA = Pattern.compile("((?<!\\S)-D([\\w.-]+)=)\\S*");
    private static final Pattern NAMED = Pattern.compile("((?<![\\w.-])([\\w.-]+)=)[^&;\\s]*");

    /** The value as it may be shown. */
    public String shown(String name, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (isSecret(name)) {
            return HIDDEN;
        }
        String withoutUsers = IN_URL.matcher(value).replaceAll(HIDDEN + "@");
        return hidden(NAMED, hidden(OF_JAVA, withoutUsers));
    }

    private static String hidden(Pattern named, String value) {
        return named.matcher(value).replaceAll(found -> isSecret(found.group(2)) ? "$1" + HIDDEN : "$0");
    }

    private static boolean isSecret(String name) {
        List<String> words = words(name);
        for (int i = 0; i < words.size(); i++) {
            boolean key = words.get(i).equals("key") && i > 0 && OPENING.contains(words.get(i - 1));
            if (key || SECRET.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : WORDS.split(name)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
