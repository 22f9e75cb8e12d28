package io.ragstone.adapters.parsers.office.slides;

import io.ragstone.adapters.parsers.office.parts.OfficeArchive;
import io.ragstone.adapters.parsers.office.parts.OfficeKind;
import io.ragstone.adapters.parsers.office.parts.Relations;
import io.ragstone.adapters.parsers.office.parts.SlideDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads PowerPoint files: each slide is a page, hidden ones too, since what they say answers questions all the same. */
public final class PptxParser implements DocumentParser {
    @Override
    public boolean accepts(String name, byte[] head) {
        return OfficeKind.SLIDES.accepts(name, head);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "a PowerPoint file", reading -> {
            try (OfficeArchive file = OfficeArchive.open(reading)) {
                return new Show(reading, file).read();
            }
        });
    }

    /** The reading of one file, which meets the same layouts again and again. */
    private static final class Show {
        private final Reading reading;
        private final OfficeArchive file;
        private final Map<String, Placeholders> layouts = new HashMap<>();

        Show(Reading reading, OfficeArchive file) {
            this.reading = reading;
            this.file = file;
        }

        ParsedDocument read() throws IOException {
            String main = file.mainPart("ppt/presentation.xml");
            if (!file.has(main)) {
                throw reading.refusal("is not a PowerPoint file, whatever its name says: it has no slides in it");
            }
            Presentation presentation = new Presentation();
            file.read(main, presentation);
            Relations relations = file.relations(main);
            List<Block> blocks = new ArrayList<>();
            String title = file.title();
            int page = 0;
            for (String id : presentation.slides()) {
                SlideDraft slide = new SlideDraft(reading, ++page, presentation.size());
                Relations.Target target = relations.get(id);
                if (target != null && target.type().equals("slide")) {
                    read(target.part(), slide);
                }
                title = title == null ? slide.title() : title;
                blocks.addAll(slide.blocks());
            }
            return new ParsedDocument(title, blocks);
        }

        private void read(String part, SlideDraft slide) throws IOException {
            Relations relations = file.relations(part);
            file.read(part, new SlideReader(reading, slide, places(relations.first("slideLayout"), "slideMaster")));
            Relations.Target notes = relations.first("notesSlide");
            if (notes != null) {
                file.read(notes.part(), new NotesReader(reading, slide));
            }
        }

        /** The places of a layout or of a master; a layout has a master behind it. */
        private Placeholders places(Relations.@Nullable Target target, @Nullable String typeBehind) throws IOException {
            if (target == null) {
                return Placeholders.NONE;
            }
            Placeholders known = layouts.get(target.part());
            if (known != null) {
                return known;
            }
            Placeholders behind = typeBehind == null
                    ? null
                    : places(file.relations(target.part()).first(typeBehind), null);
            Placeholders places = new Placeholders(behind);
            file.read(target.part(), places);
            layouts.put(target.part(), places);
            return places;
        }
    }
}
