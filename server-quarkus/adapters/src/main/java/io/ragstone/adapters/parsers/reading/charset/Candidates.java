package io.ragstone.adapters.parsers.reading.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/** The encodings that a text without a mark may be in, each with the languages that were written in it. */
final class Candidates {
    private static final List<Writing> CHINESE =
            List.of(Characters.chinese(CommonCharacters.SIMPLIFIED + CommonCharacters.TRADITIONAL));
    private static final List<Writing> JAPANESE = List.of(Characters.japanese());
    private static final List<Writing> KOREAN = List.of(Characters.korean());
    private static final List<Writing> CYRILLIC = alphabets(
            "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
            "оанивіетрскулдмпязьгбчйхїжцшющєфґ",
            "аиоентрсвлкдпмзбъугячцйжщфшхюь",
            "аоиенртсјукдвмплзбчгцшжћхљњђџф");
    private static final List<Writing> GREEK = alphabets("αοιετσνηυρπκμλςωάγίδόέήύθχφβώξζψϊϋΐΰ");
    private static final List<Writing> HEBREW = alphabets("יוהלאתרבשמםנכדקחפעטזגןסצףךץ");
    private static final List<Writing> ARABIC =
            alphabets("اليةنمرتوبعدسفهكقحجأىشطصخذزضغءإئؤثظآ،؟", "ایرندهمتوسبلکزشگفعخقجپحصطآچضغثظذژئء،؟");
    private static final List<Writing> THAI =
            alphabets("านรกอเงยมล่ว้ดทสตั็ิีะปบคุหูแำจพืไชขใโผธศ์ณึษฉซถภฟญฐฎฏฆฒฑฬฮๆฯ");
    private static final List<Writing> VIETNAMESE = alphabets("đ\u0301\u0300ưêôăâơ\u0323\u0309\u0303áàéíóúùèìò");
    private static final List<Writing> WESTERN = alphabets(
            "éàèêçôâîûùœëïüÿæ",
            "üäöß",
            "óíáéñúü¿¡",
            "ãáçéíóêõâàúô",
            "èàùòìé",
            "äöåé",
            "åøæéö",
            "íáðéóöæúþý",
            "ëéïóüè",
            "éèàíóòúçïü",
            "£é");
    private static final List<Writing> CENTRAL =
            alphabets("ęąłóśżćńź", "íáěéřčýžšůúóťďň", "áíéýčžúšľôťňóďäĺŕ", "éáöóőíüúű", "ăîâşţșț", "čšžćđ");
    private static final List<Writing> TURKISH = alphabets("ışüğçöâî");
    private static final List<Writing> BALTIC = alphabets("ėąščžųūęį", "āīēšžņļūķčģ", "äõüöšž");

    /**
     * An encoding and the languages to try it with.
     *
     * @param doubt the more seldom an encoding is used, the more has to speak for it
     */
    record Candidate(Charset charset, List<Writing> writings, double doubt) {}

    private static final List<Candidate> NARROW = List.of(
            new Candidate(Charset.forName("windows-1252"), WESTERN, 0),
            new Candidate(Charset.forName("GB18030"), CHINESE, 1),
            new Candidate(Charset.forName("x-windows-950"), CHINESE, 2),
            new Candidate(Charset.forName("windows-31j"), JAPANESE, 1),
            new Candidate(Charset.forName("EUC-JP"), JAPANESE, 2),
            new Candidate(Charset.forName("x-windows-949"), KOREAN, 1),
            new Candidate(Charset.forName("windows-1251"), CYRILLIC, 2),
            new Candidate(Charset.forName("KOI8-R"), CYRILLIC, 4),
            new Candidate(Charset.forName("KOI8-U"), CYRILLIC, 4),
            new Candidate(Charset.forName("ISO-8859-5"), CYRILLIC, 5),
            new Candidate(Charset.forName("IBM866"), CYRILLIC, 5),
            new Candidate(Charset.forName("windows-1250"), CENTRAL, 3),
            new Candidate(Charset.forName("ISO-8859-2"), CENTRAL, 4.5),
            new Candidate(Charset.forName("windows-1254"), TURKISH, 3),
            new Candidate(Charset.forName("windows-1257"), BALTIC, 4),
            new Candidate(Charset.forName("windows-1253"), GREEK, 3),
            new Candidate(Charset.forName("windows-1255"), HEBREW, 3),
            new Candidate(Charset.forName("windows-1256"), ARABIC, 3),
            new Candidate(Charset.forName("windows-1258"), VIETNAMESE, 8),
            new Candidate(Charset.forName("x-windows-874"), THAI, 3));
    private static final List<Writing> ALL = Stream.of(
                    CHINESE, JAPANESE, KOREAN, CYRILLIC, GREEK, HEBREW, ARABIC, THAI, WESTERN, CENTRAL)
            .flatMap(List::stream)
            .toList();
    private static final List<Candidate> WIDE = List.of(
            new Candidate(Charset.forName("UTF-16LE"), ALL, 5), new Candidate(Charset.forName("UTF-16BE"), ALL, 6));

    private Candidates() {}

    static List<Candidate> narrow() {
        return NARROW;
    }

    /** Unicode with two bytes for each character. */
    static List<Candidate> wide() {
        return WIDE;
    }

    private static List<Writing> alphabets(String... byFrequency) {
        return Stream.of(byFrequency).<Writing>map(Alphabet::new).toList();
    }
}
