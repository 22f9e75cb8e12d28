/** The Java SDK: the facade, the low-level client below it, and what is generated from the contract. */
module io.ragstone.sdk {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive okhttp3;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires okio;
    requires static java.compiler;
    requires static transitive org.jspecify;

    exports io.ragstone.client;
    exports io.ragstone.client.api;
    exports io.ragstone.client.flow;
    exports io.ragstone.client.model;
    exports io.ragstone.sdk;
    exports io.ragstone.sdk.answer;
    exports io.ragstone.sdk.ask;
    exports io.ragstone.sdk.ask.answer;
    exports io.ragstone.sdk.ask.answering;
    exports io.ragstone.sdk.ask.talk;
    exports io.ragstone.sdk.ask.wiki;
    exports io.ragstone.sdk.chat;
    exports io.ragstone.sdk.chat.request;
    exports io.ragstone.sdk.error;
    exports io.ragstone.sdk.file;
    exports io.ragstone.sdk.metadata;
    exports io.ragstone.sdk.page;
    exports io.ragstone.sdk.parsing;
    exports io.ragstone.sdk.reindex;
    exports io.ragstone.sdk.request;

    opens io.ragstone.client.model to
            com.fasterxml.jackson.databind;
}
