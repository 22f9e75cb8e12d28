package io.ragstone.adapters.parsers.office.slides;

import io.ragstone.adapters.parsers.office.parts.Area;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The places that a layout, and the master behind it, keep for the texts of slides. */
final class Placeholders implements SafeXml.Handler {
    static final Placeholders NONE = new Placeholders(null);

    private final @Nullable Placeholders behind;
    private final List<Place> places = new ArrayList<>();
    private Placement placement = new Placement();
    private @Nullable String type;
    private @Nullable String index;
    private boolean found;
    private boolean inFirstLevel;
    private boolean plain;

    Placeholders(@Nullable Placeholders behind) {
        this.behind = behind;
    }

    /** @param plain whether its paragraphs are no items of a list */
    record Place(
            @Nullable String type,
            @Nullable String index,
            @Nullable Area area,
            boolean plain) {}

    @Nullable
    Area area(@Nullable String type, @Nullable String index) {
        Place place = find(type, index);
        if (place != null && place.area() != null) {
            return place.area();
        }
        return behind == null ? null : behind.area(place == null ? type : place.type(), null);
    }

    boolean plain(@Nullable String type, @Nullable String index) {
        Place place = find(type, index);
        return place != null && place.plain();
    }

    private @Nullable Place find(@Nullable String type, @Nullable String index) {
        Place ofType = null;
        for (Place place : places) {
            if (index != null && index.equals(place.index())) {
                return place;
            }
            if (ofType == null && Objects.equals(general(type), general(place.type()))) {
                ofType = place;
            }
        }
        return ofType;
    }

    /** Masters know fewer kinds of places than layouts. */
    private static String general(@Nullable String type) {
        return switch (type == null ? "body" : type) {
            case "ctrTitle" -> "title";
            case "obj", "subTitle", "tbl", "chart", "media", "pic" -> "body";
            case String other -> other;
        };
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "sp" -> {
                placement = new Placement();
                found = false;
                plain = false;
            }
            case "ph" -> {
                found = true;
                type = attributes.get("type");
                index = attributes.get("idx");
            }
            case "lvl1pPr" -> inFirstLevel = true;
            case "buNone" -> plain |= inFirstLevel;
            default -> placement.read(name, attributes);
        }
    }

    @Override
    public void text(String text) {
        // What stands in a layout is only there to be written over.
    }

    @Override
    public void end(String name) {
        if (name.equals("lvl1pPr")) {
            inFirstLevel = false;
        } else if (name.equals("sp") && found) {
            places.add(new Place(type, index, placement.area(), plain));
        }
    }
}
