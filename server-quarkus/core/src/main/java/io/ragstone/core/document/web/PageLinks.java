package io.ragstone.core.document.web;

import java.util.List;

/** Reads where a page leads to. */
@FunctionalInterface
public interface PageLinks {
    /** The full addresses of its links, in its order; those that tell machines not to follow them are left out. */
    List<String> of(byte[] html, String address);
}
