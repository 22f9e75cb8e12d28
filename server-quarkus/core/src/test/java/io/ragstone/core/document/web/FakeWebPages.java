package io.ragstone.core.document.web;

import io.ragstone.core.error.CoreException;
import java.util.HashMap;
import java.util.Map;

/** A web of the pages that a test put into it. */
public final class FakeWebPages implements WebPages {
    private final Map<String, WebPage> pages = new HashMap<>();

    public void put(String address, WebPage page) {
        pages.put(address, page);
    }

    @Override
    public WebPage fetch(String address) {
        WebPage page = pages.get(address);
        if (page == null) {
            throw CoreException.notFound("There is nothing at " + address + ".");
        }
        return page;
    }
}
