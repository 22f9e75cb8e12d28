package io.ragstone.app;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.ragstone.adapters.mail.SmtpSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting of the server, each with its default and one line about it. Filters are made before the configuration
 * is thought to be complete; that is harmless, since nothing of it is fixed when the server is built.
 */
@StaticInitSafe
@ConfigMapping(prefix = "ragstone")
public interface RagstoneConfig {
    Data data();

    Database database();

    Files files();

    Accounts accounts();

    Mail mail();

    Ingest ingest();

    Index index();

    Embedding embedding();

    Models models();

    Crawl crawl();

    Limits limits();

    Health health();

    Metrics metrics();

    Quota quota();

    Log log();

    Surface surface();

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

    /** Users and their sessions. */
    interface Accounts {
        /** Whether anybody may make an account. */
        @WithDefault("true")
        boolean registration();

        /** How long a log-in lasts. */
        @WithDefault("P30D")
        Duration sessionLifetime();

        /** How often logging in to an account may fail from an address before there is a delay, which doubles each time. */
        @WithDefault("8")
        int loginAttempts();

        /** Whether who forgot a password has to read a picture before a code is mailed. */
        @WithDefault("true")
        boolean captcha();

        /** How long it is remembered who changed what and logged in; `P0D` for not at all. */
        @WithDefault("P365D")
        Duration auditRetention();

        /** The address that browsers know this server by; providers send them back there. */
        @WithDefault("http://localhost:9380")
        String publicUrl();

        /** The page for browsers that come back from a provider; it gets the session token as `auth`, or `error`. */
        @WithDefault("/")
        String loginPage();

        Map<String, Channel> channels();

        /** A provider of OpenID Connect that users can log in with. */
        interface Channel {
            /** Its issuer, below which `/.well-known/openid-configuration` is found. */
            String issuer();

            /** How this server is known there. */
            String clientId();

            /** The secret of that client, where it has one. */
            Optional<String> clientSecret();

            /** What is asked for. */
            @WithDefault("openid email profile")
            String scopes();

            /** What users read; the channel's name unless given. */
            Optional<String> displayName();

            /** The name of a picture that clients know. */
            @WithDefault("sso")
            String icon();
        }
    }

    /** Mails to users: codes for new passwords, and invitations. */
    interface Mail {
        /** Where they go: `log` writes them to the server's log, `smtp` gives them to a mail server. */
        @WithDefault("log")
        MailKind kind();

        /** The mail server. */
        @WithDefault("localhost")
        String host();

        /** The port of the mail server. */
        @WithDefault("587")
        int port();

        /** How the connection is encrypted: `starttls`, `tls`, or `none`. */
        @WithDefault("starttls")
        SmtpSettings.Security security();

        /** The user of the mail server, where it asks for one. */
        Optional<String> username();

        /** That user's password. */
        Optional<String> password();

        /** The sender of all mails. */
        @WithDefault("ragstone@localhost")
        String from();

        /** How long the mail server may be silent. */
        @WithDefault("20s")
        Duration timeout();
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

        /** How many runs of each knowledge base are remembered once they have ended. */
        @WithDefault("1000")
        int history();

        /** How long a request that uploads files to have them parsed waits until they are. */
        @WithDefault("60s")
        Duration patience();

        /** The Tesseract program that reads the words on pictures: its name, or the path to it. */
        @WithDefault("tesseract")
        String tesseract();
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

    /** Pages of the web that are kept as documents. */
    interface Crawl {
        /** How long it may take, redirects included. */
        @WithDefault("30s")
        Duration timeout();

        /** The largest page that is kept, in bytes. */
        @WithDefault("20971520")
        long pageBytes();

        /** The ports at which tenants may name pages. */
        @WithDefault("80,443")
        Set<Integer> ports();

        /** Whether tenants may name pages in the server's own network, and then at any port. */
        @WithDefault("false")
        boolean localAddresses();
    }

    /** What one document or request may cost, so that none can harm the others. */
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

        /** How long the head of a request may take to come. */
        @WithDefault("30s")
        Duration headTime();

        /** How many bytes a second of a body have to come, on average over `body-time`; 0 for any number. */
        @WithDefault("240")
        int bodyRate();

        /** Over which time it is looked how fast a body comes. */
        @WithDefault("30s")
        Duration bodyTime();
    }

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
