package io.ragstone.adapters.parsers.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads XML as a stream. There are no document types and no entities but the five of XML itself, and no deep nesting. */
public final class SafeXml {
    private static final String OWN_DEPTH = "jdk.xml.maxElementDepth";

    private SafeXml() {}

    /** Names come without their prefix. */
    public interface Handler {
        void start(String name, Attributes attributes);

        void text(String text);

        void end(String name);
    }

    /** The attributes of an element; names go without their prefix. */
    public interface Attributes {
        @Nullable
        String get(String name);

        void each(BiConsumer<String, String> visitor);

        /** The one with a prefix, where there may be another of that name without. */
        @Nullable
        String prefixed(String name);
    }

    public static void read(InputStream xml, Reading reading, Handler handler) throws IOException {
        read(xml, reading, handler, false);
    }

    /** Passes over document types, and takes entities that they may have declared for text. */
    public static void readText(InputStream xml, Reading reading, Handler handler) throws IOException {
        read(xml, reading, handler, true);
    }

    private static void read(InputStream xml, Reading reading, Handler handler, boolean anyType) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(xml);
            walk(reader, reading, handler, anyType);
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void walk(XMLStreamReader reader, Reading reading, Handler handler, boolean anyType)
            throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            reading.step();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    reading.nesting(++depth);
                    handler.start(reader.getLocalName(), new Current(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    handler.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    handler.text(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    if (!anyType) {
                        throw reading.refusal("declares entities of its own, which files of its kind do not need");
                    }
                    if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                        handler.text(Parser.unescapeEntities("&" + reader.getLocalName() + ";", false));
                    }
                }
                default -> {
                    // Comments and the like.
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        // Some JDKs have a limit of their own, with an error that nobody understands; ours comes first.
        if (factory.isPropertySupported(OWN_DEPTH)) {
            factory.setProperty(OWN_DEPTH, "0");
        }
        return factory;
    }

    private record Current(XMLStreamReader reader) implements Attributes {
        @Override
        public @Nullable String get(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        }

        @Override
        public @Nullable String prefixed(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String prefix = reader.getAttributePrefix(i);
                if (prefix != null
                        && !prefix.isEmpty()
                        && reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        }

        @Override
        public void each(BiConsumer<String, String> visitor) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                visitor.accept(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
    }
}
