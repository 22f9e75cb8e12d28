package io.ragstone.adapters.parsers.office.slides;

import io.ragstone.adapters.parsers.office.parts.Area;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayList;
import java.util.List;

/** The order of a presentation's slides, and their size. */
final class Presentation implements SafeXml.Handler {
    private final List<String> slides = new ArrayList<>();
    private Area size = Area.at(0, 0, 720, 540);

    /** The ids of the slides' relations. */
    List<String> slides() {
        return slides;
    }

    Area size() {
        return size;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        if (name.equals("sldId")) {
            String id = attributes.prefixed("id");
            if (id != null) {
                slides.add(id);
            }
        } else if (name.equals("sldSz")) {
            size = Area.at(0, 0, Placement.points(attributes.get("cx")), Placement.points(attributes.get("cy")));
        }
    }

    @Override
    public void text(String text) {
        // Everything is in attributes.
    }

    @Override
    public void end(String name) {
        // Nothing is nested.
    }
}
