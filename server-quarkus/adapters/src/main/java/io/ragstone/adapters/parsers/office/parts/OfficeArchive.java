package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.adapters.parsers.reading.ZipPackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zip archive of an office file: its XML parts, and how they hang together. */
public final class OfficeArchive implements AutoCloseable {
    private final Reading reading;
    private final ZipPackage zip;

    private OfficeArchive(Reading reading, ZipPackage zip) {
        this.reading = reading;
        this.zip = zip;
    }

    public static OfficeArchive open(Reading reading) throws IOException {
        return new OfficeArchive(reading, ZipPackage.open(reading));
    }

    public boolean has(String part) {
        return zip.has(part);
    }

    /** Reads a part, if it is there. */
    public void read(String part, SafeXml.Handler handler) throws IOException {
        Optional<InputStream> xml = zip.part(part);
        if (xml.isPresent()) {
            try (InputStream in = xml.get()) {
                SafeXml.read(in, reading, handler);
            }
        }
    }

    /** What a part refers to; the empty name is the archive itself. */
    public Relations relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        Relations relations = new Relations(part.substring(0, slash));
        read(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", relations);
        return relations;
    }

    /** The part that the archive is about: where it says so, or else where all others have it; always in the folder of its kind. */
    public String mainPart(String usual) throws IOException {
        Relations.Target target = relations("").first("officeDocument");
        String folder = usual.substring(0, usual.indexOf('/') + 1);
        return target != null && target.part().startsWith(folder) && has(target.part()) ? target.part() : usual;
    }

    public @Nullable String title() throws IOException {
        return title("docProps/core.xml");
    }

    /** The title that the part with the properties has. */
    public @Nullable String title(String properties) throws IOException {
        DocumentTitle title = new DocumentTitle();
        read(properties, title);
        return title.text();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
