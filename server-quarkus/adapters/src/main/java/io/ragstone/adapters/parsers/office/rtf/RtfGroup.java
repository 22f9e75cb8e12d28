package io.ragstone.adapters.parsers.office.rtf;

/** What holds within a group of an RTF file, until it ends. */
final class RtfGroup {
    /** What the text of a group is for. */
    enum Purpose {
        BODY,
        SKIPPED,
        FONTS,
        STYLES,
        TITLE,
        MARKER,
        NOTE
    }

    Purpose purpose = Purpose.BODY;
    boolean optional;
    boolean opensNote;
    boolean hidden;
    int font;
    /** How many characters stand behind one of Unicode for those who do not know it. */
    int fallback = 1;

    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.purpose = purpose;
        inner.hidden = hidden;
        inner.font = font;
        inner.fallback = fallback;
        return inner;
    }
}
