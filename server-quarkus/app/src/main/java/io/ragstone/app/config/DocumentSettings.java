package io.ragstone.app.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What becomes of documents, and what they may cost. */
public interface DocumentSettings {
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
}
