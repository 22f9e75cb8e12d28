package io.ragstone.app.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models inside and outside of the server. */
public interface ModelSettings {
    /** The embedding models inside the server. */
    interface Embedding {
        /** The model of a new tenant. */
        @WithDefault("BAAI/bge-small-en-v1.5@Builtin")
        String defaultModel();

        /** How many threads embed; 0 for one a processor core. */
        @WithDefault("0")
        int threads();
    }

    /** Models outside of the server. */
    interface Models {
        /** Where a provider is, by its name, when it is not at its usual place: for all tenants that name no other. */
        Map<String, String> baseUrl();

        /** Whether tenants may name providers in the server's own network. */
        @WithDefault("false")
        boolean localAddresses();

        /** How long one call of a model may take. */
        @WithDefault("60s")
        Duration timeout();

        /** How often a call is tried when a provider is busy or cannot be reached. */
        @WithDefault("4")
        int attempts();

        /** How long all attempts of a call may take together. */
        @WithDefault("3m")
        Duration budget();

        /** How long a search waits for a model. */
        @WithDefault("30s")
        Duration questionBudget();

        Fallbacks fallbacks();

        Breaker breaker();

        /** How long single calls of models are kept with what they used and cost; the sums stay. */
        @WithDefault("90d")
        Duration keepCalls();

        /** How many vectors are kept, so that what was embedded before is not embedded again; 0 for none. */
        @WithDefault("100000")
        int cachedVectors();

        /** How many questions are kept with their vectors. */
        @WithDefault("1000")
        int cachedQuestions();

        /** Models that step in when others cannot answer, for tenants that have not chosen any. */
        interface Fallbacks {
            /** For chat models, in the order in which they are asked, such as `deepseek-chat@DeepSeek,extractive@Builtin`. */
            Optional<List<String>> chat();

            /** For rerank models. */
            Optional<List<String>> rerank();
        }

        /** What spares whoever waits the calls of a provider that fails and fails. */
        interface Breaker {
            /** After so many failed calls in a row a provider is left alone for a while; 0 for never. */
            @WithDefault("5")
            int failures();

            /** How long it is left alone, before one call is tried. */
            @WithDefault("30s")
            Duration pause();
        }
    }
}
