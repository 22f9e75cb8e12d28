package io.ragstone.adapters.parsers.book;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.SafeXml;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The package file of a book: its title, and its chapters in reading order. */
final class EpubPackage implements SafeXml.Handler {
    private static final Set<String> PAGES = Set.of("application/xhtml+xml", "text/html", "application/x-dtbook+xml");

    private final String folder;
    private final Map<String, String> pages = new HashMap<>();
    private final List<String> spine = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private boolean inTitle;
    private boolean titled;

    EpubPackage(String path) {
        folder = path.substring(0, path.lastIndexOf('/') + 1);
    }

    @Nullable
    String title() {
        String text = CleanText.of(title.toString()).strip().replaceAll("\\s+", " ");
        return text.isEmpty() ? null : text;
    }

    /** The names of the chapters inside of the archive. */
    List<String> chapters() {
        return spine.stream().map(pages::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "item" -> item(attributes);
            case "itemref" -> {
                String reference = attributes.get("idref");
                if (reference != null) {
                    spine.add(reference);
                }
            }
            case "title" -> inTitle = !titled;
            default -> {
                // Everything else is for reading devices.
            }
        }
    }

    private void item(SafeXml.Attributes attributes) {
        String id = attributes.get("id");
        String target = attributes.get("href");
        String type = attributes.get("media-type");
        String properties = attributes.get("properties");
        boolean contents =
                properties != null && List.of(properties.split(" ", -1)).contains("nav");
        if (id != null && target != null && type != null && PAGES.contains(type) && !contents) {
            pages.put(id, resolved(target));
        }
    }

    private String resolved(String target) {
        int fragment = target.indexOf('#');
        String plain = fragment < 0 ? target : target.substring(0, fragment);
        String path = folder + URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    @Override
    public void text(String text) {
        if (inTitle) {
            title.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (inTitle && name.equals("title")) {
            inTitle = false;
            titled = true;
        }
    }
}
