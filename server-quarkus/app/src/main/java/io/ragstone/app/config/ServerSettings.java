package io.ragstone.app.config;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The server itself: how it is watched, how much may be used, and the APIs that it speaks. */
public interface ServerSettings {
    /** How the server looks after itself. */
    interface Health {
        /** How often the parts of the server are looked at unasked. */
        @WithDefault("15s")
        Duration interval();

        /** How long anybody who asks waits for a part. */
        @WithDefault("2s")
        Duration timeout();

        /** How often a part that fails is tried once more before it counts as broken. */
        @WithDefault("1")
        int retries();

        /** How often a server says that it is alive; one that misses three of these is not shown any more. */
        @WithDefault("10s")
        Duration heartbeat();
    }

    /** How much may be used; days begin at midnight UTC. */
    interface Quota {
        Upload upload();

        /** How many bytes the files of a tenant may have; 0 for any number. */
        @WithDefault("0")
        long storage();

        /** How many tokens a day the models of a tenant may use outside of the server; 0 for any number. */
        @WithDefault("0")
        long tokens();

        /** What is uploaded. */
        interface Upload {
            /** How many bytes a day a tenant may upload; 0 for any number. */
            @WithDefault("0")
            long tenant();

            /** How many bytes a day one user may upload, with a session or with keys; 0 for any number. */
            @WithDefault("0")
            long user();

            /** How many bytes a day may be uploaded with one API key; 0 for any number. */
            @WithDefault("0")
            long key();
        }
    }

    /** What Prometheus reads at `/q/metrics`. */
    interface Metrics {
        /** Whether there are metrics. */
        @WithDefault("true")
        boolean enabled();

        /** Whoever reads them has to send this as `Authorization: Bearer …`; unless given, anybody may read them. */
        Optional<String> token();
    }

    /** The log on the console. */
    interface Log {
        /** Whether each line is a JSON object, with the request, the tenant and the API that it is about. */
        @WithDefault("false")
        boolean json();
    }

    /** The APIs that the server speaks. */
    interface Surface {
        Ragflow ragflow();

        Baiyuan baiyuan();

        /** Baiyuan's API. */
        interface Baiyuan {
            Rate rate();

            /** The largest file that may be uploaded, in bytes. */
            @WithDefault("52428800")
            long fileBytes();

            /** How often it may be called. */
            interface Rate {
                /** How many requests a minute a tenant may make; 0 for any number. */
                @WithDefault("600")
                long tenant();

                /** How many requests a minute one user may make with keys; 0 for any number. */
                @WithDefault("0")
                long user();

                /** How many requests a minute may be made with one API key; 0 for any number. */
                @WithDefault("0")
                long key();
            }
        }

        RagflowAdmin ragflowAdmin();

        /** RAGFlow's administration. */
        interface RagflowAdmin {
            Rate rate();

            /** How often it may be called. */
            interface Rate {
                /** How many requests a minute one administrator may make; 0 for any number. */
                @WithDefault("6000")
                long user();
            }
        }

        /** RAGFlow's API. */
        interface Ragflow {
            /** A PEM file with the private key for passwords that clients wrap with its public half. */
            Optional<Path> passwordPrivateKey();

            /** The passphrase of that PEM file, where it has one. */
            Optional<String> passwordPrivateKeyPassphrase();

            Rate rate();

            /** How often it may be called. */
            interface Rate {
                /** How many requests a minute a tenant may make; 0 for any number. */
                @WithDefault("60000")
                long tenant();

                /** How many requests a minute one user may make, with a session or with keys; 0 for any number. */
                @WithDefault("0")
                long user();

                /** How many requests a minute may be made with one API key; 0 for any number. */
                @WithDefault("0")
                long key();
            }
        }
    }
}
