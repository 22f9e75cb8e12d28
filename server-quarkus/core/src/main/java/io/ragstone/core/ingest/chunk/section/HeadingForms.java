package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.section.HeadingLines.Rule;
import java.util.List;

/** The forms that headings have in books, papers and laws, in English, German and Chinese. */
final class HeadingForms {
    private static final String COUNT =
            "[\u96f6\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e24\\d]+";
    private static final String ROMAN = "(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
    private static final String NUMBER =
            "(?:\\d+|" + ROMAN + "|one|two|three|four|five|six|seven|eight|nine|ten" + "|eleven|twelve|[A-Z])\\b";
    private static final String CHINESE_NUMBER =
            "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]+";

    /** A number at the beginning of an article; a paragraph that begins so is one. */
    static final String ARTICLE =
            "\u7b2c" + COUNT + "\u6761(?:\u4e4b" + COUNT + ")?|(?:Article|Art\\.|Artikel|Rule)\\s+(?:\\d+[a-z]?|"
                    + ROMAN + ")\\b|\u00a7{1,2}\\s*\\d+[a-z]?(?:[.-]\\d+)*";

    /** Sections are the articles of laws that have no others. */
    static final String SECTION_AS_ARTICLE = "(?:Section|Sec\\.)\\s+\\d+[A-Za-z]?(?:\\.\\d+)*";

    static final List<Rule> OF_LAWS = List.of(
            Rule.of(1, "\u7b2c" + COUNT + "[\u7f16\u90e8\u7bc7]|(?:Part|Book|Title|Teil|Buch)\\s+" + NUMBER),
            Rule.of(1, "(?:Annex|Schedule|Appendix|Anhang|Anlage)\\b|\u9644\u4ef6|\u9644\u5f55|\u9644\\s*\u5219$"),
            Rule.of(2, "\u7b2c" + COUNT + "\u7ae0|(?:Chapter|Kapitel)\\s+" + NUMBER),
            Rule.of(3, "\u7b2c" + COUNT + "\u8282|(?:Division|Subchapter|Abschnitt)\\s+" + NUMBER));

    static final Rule SECTION_OF_LAWS = Rule.of(3, "Section\\s+" + NUMBER);

    static final List<Rule> OF_BOOKS = List.of(
            Rule.of(1, "\u7b2c" + COUNT + "[\u90e8\u7f16\u7bc7\u5377]|(?:Part|Book|Volume|Teil|Band)\\s+" + NUMBER),
            Rule.of(2, "\u7b2c" + COUNT + "[\u7ae0\u56de]|(?:Chapter|Kapitel)\\s+" + NUMBER),
            Rule.of(
                    2,
                    "(?:Prologue|Epilogue|Preface|Foreword|Afterword|Introduction|Conclusion|Appendix(?:\\s+\\S+)?|Prolog|Epilog|Vorwort"
                            + "|Nachwort|Einleitung|\u5e8f\u8a00|\u5e8f|\u524d\u8a00|\u5f15\u8a00|\u5bfc\u8a00|\u540e\u8bb0|\u7ed3\u8bed|\u9644\u5f55)\\s*$"),
            Rule.exactly(2, ROMAN + "(?:\\.?$|\\.\\s+\\p{Lu})"),
            Rule.of(3, "\u7b2c" + COUNT + "\u8282|Section\\s+" + NUMBER),
            Rule.exactly(4, CHINESE_NUMBER + "\u3001\\S.{0,39}$"),
            Rule.exactly(5, "[\uff08(]" + CHINESE_NUMBER + "[\uff09)]\\S.{0,39}$"));

    static final String ABSTRACT = "(?:Abstract|Summary|Zusammenfassung|\u6458\\s*\u8981)";
    static final String REFERENCES =
            "(?:References|Bibliography|Literature Cited|Works Cited|Literatur(?:verzeichnis)?|\u53c2\u8003\u6587\u732e)";

    /** Numbers of sections as papers and manuals have them. */
    static final List<Rule> NUMBERED = List.of(
            Rule.exactly(4, "\\d+\\.\\d+\\.\\d+(?:\\.\\d+)*\\.?\\s+[\\p{Lu}\\p{IsHan}]"),
            Rule.exactly(3, "\\d+\\.\\d+\\.?\\s+[\\p{Lu}\\p{IsHan}]"),
            Rule.exactly(2, "\\d{1,2}\\.?\\s+[\\p{Lu}\\p{IsHan}]"));

    static final List<Rule> OF_PAPERS = List.of(
            Rule.of(
                    2,
                    "(?:" + ABSTRACT + "|" + REFERENCES
                            + "|Introduction|Background|Related Work|Materials and Methods|Methods?|Results"
                            + "|Results and Discussion|Discussion|Conclusions?|Acknowledge?ments?|Appendix(?:\\s+\\S+)?|\u5f15\u8a00|\u7ed3\u8bba|\u81f4\u8c22"
                            + ")\\s*[.:\uff1a]?\\s*$"),
            Rule.exactly(2, ROMAN + "\\.\\s+\\p{Lu}"));

    private HeadingForms() {}
}
