package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.chunk.section.HeadingLines.Rule;
import java.util.List;

/** The forms that headings have in books, papers and laws, in English, German and Chinese. */
final class HeadingForms {
    private static final String COUNT = "[零〇一二三四五六七八九十百千两\\d]+";
    private static final String ROMAN = "(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
    private static final String NUMBER =
            "(?:\\d+|" + ROMAN + "|one|two|three|four|five|six|seven|eight|nine|ten" + "|eleven|twelve|[A-Z])\\b";
    private static final String CHINESE_NUMBER = "[一二三四五六七八九十百]+";

    /** A number at the beginning of an article; a paragraph that begins so is one. */
    static final String ARTICLE = "第" + COUNT + "条(?:之" + COUNT + ")?|(?:Article|Art\\.|Artikel|Rule)\\s+(?:\\d+[a-z]?|"
            + ROMAN + ")\\b|\u00a7{1,2}\\s*\\d+[a-z]?(?:[.-]\\d+)*";

    /** Sections are the articles of laws that have no others. */
    static final String SECTION_AS_ARTICLE = "(?:Section|Sec\\.)\\s+\\d+[A-Za-z]?(?:\\.\\d+)*";

    static final List<Rule> OF_LAWS = List.of(
            Rule.of(1, "第" + COUNT + "[编部篇]|(?:Part|Book|Title|Teil|Buch)\\s+" + NUMBER),
            Rule.of(1, "(?:Annex|Schedule|Appendix|Anhang|Anlage)\\b|附件|附录|附\\s*则$"),
            Rule.of(2, "第" + COUNT + "章|(?:Chapter|Kapitel)\\s+" + NUMBER),
            Rule.of(3, "第" + COUNT + "节|(?:Division|Subchapter|Abschnitt)\\s+" + NUMBER));

    static final Rule SECTION_OF_LAWS = Rule.of(3, "Section\\s+" + NUMBER);

    static final List<Rule> OF_BOOKS = List.of(
            Rule.of(1, "第" + COUNT + "[部编篇卷]|(?:Part|Book|Volume|Teil|Band)\\s+" + NUMBER),
            Rule.of(2, "第" + COUNT + "[章回]|(?:Chapter|Kapitel)\\s+" + NUMBER),
            Rule.of(
                    2,
                    "(?:Prologue|Epilogue|Preface|Foreword|Afterword|Introduction|Conclusion|Appendix(?:\\s+\\S+)?|Prolog|Epilog|Vorwort"
                            + "|Nachwort|Einleitung|序言|序|前言|引言|导言|后记|结语|附录)\\s*$"),
            Rule.exactly(2, ROMAN + "(?:\\.?$|\\.\\s+\\p{Lu})"),
            Rule.of(3, "第" + COUNT + "节|Section\\s+" + NUMBER),
            Rule.exactly(4, CHINESE_NUMBER + "、\\S.{0,39}$"),
            Rule.exactly(5, "[（(]" + CHINESE_NUMBER + "[）)]\\S.{0,39}$"));

    static final String ABSTRACT = "(?:Abstract|Summary|Zusammenfassung|摘\\s*要)";
    static final String REFERENCES =
            "(?:References|Bibliography|Literature Cited|Works Cited|Literatur(?:verzeichnis)?|参考文献)";

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
                            + "|Results and Discussion|Discussion|Conclusions?|Acknowledge?ments?|Appendix(?:\\s+\\S+)?|引言|结论|致谢"
                            + ")\\s*[.:：]?\\s*$"),
            Rule.exactly(2, ROMAN + "\\.\\s+\\p{Lu}"));

    private HeadingForms() {}
}
