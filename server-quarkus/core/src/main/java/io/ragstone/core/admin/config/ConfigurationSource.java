package io.ragstone.core.admin.config;

import java.util.Map;

/** What the server was started with. */
public interface ConfigurationSource {
    /** Every setting with its value, by its name without what all names begin with. Secrets are in it. */
    Map<String, String> settings();

    /** What of its surroundings matters: variables, the Java that runs it, the system. Secrets are in it. */
    Map<String, String> environment();
}
