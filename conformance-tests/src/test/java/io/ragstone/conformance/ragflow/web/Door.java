package io.ragstone.conformance.ragflow.web;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.server.Account;

/** One of the two ways into the web interface: the same operations under another path, with another credential. */
public enum Door {
    SESSION("/v1", ""),
    KEY("/api/v1", "WithKey");

    private final String prefix;
    private final String ending;

    Door(String prefix, String ending) {
        this.prefix = prefix;
        this.ending = ending;
    }

    /** What an operation is called at this door. */
    public String operation(String id) {
        return id + ending;
    }

    public Answer post(Account account, String path, Object body) {
        return http(account).post(prefix + path, body);
    }

    public Answer get(Account account, String path) {
        return http(account).get(prefix + path);
    }

    public Answer upload(Account account, String path, Multipart form) {
        return http(account).upload(prefix + path, form);
    }

    /** HTTP with the credential of this door. */
    public Http http(Account account) {
        return this == KEY ? account.api() : account.session();
    }

    String path(String path) {
        return prefix + path;
    }
}
