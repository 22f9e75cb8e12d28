package io.ragstone.app;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Every setting of the server, each with its default and one line about it. Filters are made before the configuration
 * is thought to be complete; that is harmless, since nothing of it is fixed when the server is built.
 */
@StaticInitSafe
@ConfigMapping(prefix = "ragstone")
public interface RagstoneConfig {
    Data data();

    Accounts accounts();

    Ingest ingest();

    Index index();

    Embedding embedding();

    Limits limits();

    Surface surface();

    /** Where things are kept. */
    interface Data {
        /** The folder of the database, the files, the indexes and the secrets. */
        Path dir();
    }

    /** Users and their sessions. */
    interface Accounts {
        /** Whether anybody may make an account. */
        @WithDefault("true")
        boolean registration();

        /** How long a log-in lasts. */
        @WithDefault("P30D")
        Duration sessionLifetime();
    }

    /** How documents are parsed. */
    interface Ingest {
        /** How many documents are worked on at the same time; 0 for one a processor core. */
        @WithDefault("0")
        int workers();

        /** How long a worker may be silent before its document is given to another one. */
        @WithDefault("15s")
        Duration lease();

        /** How often a document is tried before it fails. */
        @WithDefault("3")
        int attempts();

        /** The pause before the second attempt; it doubles with each further one. */
        @WithDefault("2s")
        Duration retryDelay();

        /** How many chunks are embedded and stored at a time. */
        @WithDefault("32")
        int batch();

        /** The Tesseract program that reads the words on pictures: its name, or the path to it. */
        @WithDefault("tesseract")
        String tesseract();
    }

    /** The search indexes. */
    interface Index {
        /** How many indexes are kept open; the one that was not used for longest is closed first. */
        @WithDefault("64")
        int maxOpen();

        /** After how long without use an index is closed. */
        @WithDefault("10m")
        Duration idle();

        /** After how many changes an index is written to disk. */
        @WithDefault("2000")
        int commitChanges();

        /** After which time at the latest changes of an index are written to disk. */
        @WithDefault("10s")
        Duration commitDelay();
    }

    /** The embedding models inside the server. */
    interface Embedding {
        /** The model of a new tenant. */
        @WithDefault("BAAI/bge-small-en-v1.5@Builtin")
        String defaultModel();

        /** How many threads embed; 0 for one a processor core. */
        @WithDefault("0")
        int threads();
    }

    /** What one document may cost, so that none can harm the others. */
    interface Limits {
        /** The largest file that is parsed, in bytes. */
        @WithDefault("1073741824")
        long documentBytes();

        /** The most pages of one document. */
        @WithDefault("10000")
        int documentPages();

        /** The most characters of text in one document. */
        @WithDefault("50000000")
        long documentCharacters();

        /** How deeply a document's elements may be nested. */
        @WithDefault("256")
        int documentNesting();

        /** By how much a compressed document may grow when it is unpacked. */
        @WithDefault("100")
        double documentInflation();

        /** How long the parsing of one document may take. */
        @WithDefault("10m")
        Duration documentTime();

        /** The largest JSON body of a request, in bytes. */
        @WithDefault("16777216")
        int jsonBytes();
    }

    /** The APIs that the server speaks. */
    interface Surface {
        Ragflow ragflow();

        /** RAGFlow's API. */
        interface Ragflow {
            /** A PEM file with the private key for passwords that clients wrap with its public half. */
            Optional<Path> passwordPrivateKey();

            /** The passphrase of that PEM file, where it has one. */
            Optional<String> passwordPrivateKeyPassphrase();
        }
    }
}
