package io.ragstone.app.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where everything is kept, and where it is searched. */
public interface StorageSettings {
    /** Where things are kept. */
    interface Data {
        /** The folder of the database, the files, the indexes and the secrets. */
        Path dir();
    }

    /** The database: SQLite in the data folder, or a PostgreSQL that several servers may share. */
    interface Database {
        /** The JDBC URL, such as `jdbc:postgresql://db.example.org/ragstone`; unless given, a SQLite file in the data folder. */
        String url();

        /** The user of the database. */
        Optional<String> username();

        /** That user's password. */
        Optional<String> password();
    }

    /** The bytes of the documents. */
    interface Files {
        /** Where they are kept: `folder` in the data folder, or `s3` in a bucket that several servers may share. */
        @WithDefault("folder")
        FilePlace kind();

        S3 s3();

        /** The bucket of an S3-compatible server. */
        interface S3 {
            /** The server's URL, without the bucket. */
            @WithDefault("https://s3.amazonaws.com")
            String endpoint();

            /** The region that the bucket is in. */
            @WithDefault("us-east-1")
            String region();

            /** The bucket; it is made where there is none. */
            @WithDefault("ragstone")
            String bucket();

            /** What every key begins with, such as `ragstone/`, where the bucket holds other things too. */
            Optional<String> prefix();

            /** Whether the bucket is named in the path of a URL; with `false` it stands before the server's name. */
            @WithDefault("true")
            boolean pathStyle();

            /** The access key; needed for `s3`. */
            Optional<String> accessKey();

            /** The secret key; needed for `s3`. */
            Optional<String> secretKey();
        }
    }

    /** The search indexes. */
    interface Index {
        /** Where passages are searched: `lucene`, inside the server, or `qdrant`; each is derived from the database. */
        @WithDefault("lucene")
        SearchEngine engine();

        /** An engine to be filled while the other one still serves; the log says when it holds all. */
        Optional<SearchEngine> prepare();

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

        Qdrant qdrant();

        /** The search engine Qdrant, where it is chosen. */
        interface Qdrant {
            /** Its gRPC interface. */
            @WithDefault("http://localhost:6334")
            URI url();

            /** The key that it asks for. */
            Optional<String> apiKey();

            /** How long a search may take. */
            @WithDefault("10s")
            Duration timeout();

            /** How long a change may take. */
            @WithDefault("30s")
            Duration writeTimeout();
        }
    }
}
