package io.ragstone.core.document.web;

class FakeWebPagesTest extends WebPagesContract {
    private final FakeWebPages pages = new FakeWebPages();

    @Override
    protected WebPages pages() {
        return pages;
    }

    @Override
    protected String publish(String mediaType, byte[] content) {
        String address = "https://example.org/" + mediaType;
        pages.put(address, new WebPage(mediaType, content));
        return address;
    }

    @Override
    protected String nothing() {
        return "https://example.org/gone";
    }
}
