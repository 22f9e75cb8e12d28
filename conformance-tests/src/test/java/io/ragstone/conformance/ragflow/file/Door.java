package io.ragstone.conformance.ragflow.file;

import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.server.Account;

/** The two ways to the file manager, and the numbers that each gives its refusals. */
public enum Door {
    API("WithKey", 400, 404, 409),
    WEB("", 101, 102, 102);

    private final String ending;
    private final int invalid;
    private final int notFound;
    private final int conflict;

    Door(String ending, int invalid, int notFound, int conflict) {
        this.ending = ending;
        this.invalid = invalid;
        this.notFound = notFound;
        this.conflict = conflict;
    }

    public Http of(Account account) {
        return this == API ? account.api() : account.session();
    }

    /** What an operation is called at this door. */
    public String operation(String id) {
        return id + ending;
    }

    /** Where an operation is, by the last part of its path. */
    public String path(String operation) {
        String family = this == WEB && operation.equals("convert") ? "file2document" : "file";
        return (this == API ? "/api/v1/" : "/v1/") + family + "/" + operation;
    }

    int invalid() {
        return invalid;
    }

    int notFound() {
        return notFound;
    }

    int conflict() {
        return conflict;
    }
}
