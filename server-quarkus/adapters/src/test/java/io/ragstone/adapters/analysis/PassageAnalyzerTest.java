package io.ragstone.adapters.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.adapters.analysis.QuestionWords.Pair;
import io.ragstone.adapters.analysis.QuestionWords.Word;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageAnalyzerTest {
    private final Analyzers analyzers = Analyzers.forReading();
    private final Analyzer passages = analyzers.passages();
    private final Analyzer singles = analyzers.singles();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferries were leaving|ferri were leav",
                "the dog's bones|dog bone",
                "parseHttpRequest|parsehttprequest pars http request",
                "max_open_indexes|max_open_index max open index",
                "ragflow_test.txt|ragflow_test.txt ragflow test txt",
                "ＦＵＬＬ１２３|full123",
                "version 3.14|version 3.14 3 14",
                "渡轮中午出发|渡轮 轮中 中午 午出 出发",
                "用Docker部署|用 docker 部署",
                "水|水",
                "カタカナ|カタ タカ カナ",
                "Überfahrt café Straße|uberfahrt cafe strass",
                "後裏東京 體系|后里 里东 东京 体系",
                "ก็รถไฟ|ก็ร รถ ถไ ไฟ",
                "학교에서|학교 교에 에서",
                "ｺﾝﾋﾟｭｰﾀ|コン ンピ ピュ ュー ータ",
                "ERR_4012|err_4012 err 4012",
                "v2.1.3|v2.1.3 v2 1 3",
                "RFC-2616|rfc 2616",
                "3.5 mm|3.5 3 5 mm",
                "A-17/B|17 b",
                "C++ or c#, but F#.|c_plusplu c plusplu c_sharp c sharp f_sharp f sharp",
                ".NET 8 at example.net|dot_net dot net 8 example.net exampl net",
                "doc#anchor|doc anchor",
            })
    void cutsTextIntoWords(String text, String words) {
        assertThat(Token.cut(text, passages)).extracting(Token::text).containsExactly(words.split(" "));
    }

    @Test
    void singleCharactersAreThoseOfChineseAndItsNeighbours() {
        assertThat(Token.cut("用Docker 部署 123", singles)).extracting(Token::text).containsExactly("用", "部", "署");
    }

    @Test
    void wordsKnowWhereTheyStand() {
        assertThat(Token.cut("see parseHttp now", passages))
                .filteredOn(token -> token.text().equals("http"))
                .singleElement()
                .satisfies(token -> {
                    assertThat(token.start()).isEqualTo(9);
                    assertThat(token.end()).isEqualTo(13);
                });
    }

    @Test
    void aQuestionIsItsWordsTheirPairsAndItsCharacters() {
        QuestionWords question = QuestionWords.of("How does the ferry leave the ferry port? 渡轮 水", analyzers);

        assertThat(question.words())
                .extracting(Word::text)
                .containsExactly("how", "doe", "ferri", "leav", "port", "渡轮", "水");
        assertThat(question.words())
                .filteredOn(Word::lone)
                .extracting(Word::text)
                .containsExactly("水");
        assertThat(question.pairs())
                .containsExactly(
                        new Pair("how", "doe"),
                        new Pair("doe", "ferri"),
                        new Pair("ferri", "leav"),
                        new Pair("leav", "ferri"),
                        new Pair("ferri", "port"));
        assertThat(question.characters()).containsExactly("渡", "轮", "水");
    }

    @Test
    void partsOfANameArePairedWithTheirNeighbours() {
        assertThat(QuestionWords.of("call parseHttp twice", analyzers).pairs())
                .containsExactly(new Pair("call", "pars"), new Pair("pars", "http"), new Pair("http", "twice"));
    }

    @Test
    void scriptsShareTheirSingleCharacters() {
        assertThat(Token.cut("漢字", singles)).extracting(Token::text).containsExactly("汉", "字");
    }

    @Test
    void pairsOfThaiLettersKnowWhereTheyStand() {
        assertThat(Token.cut("no ก็รถ", passages))
                .filteredOn(Token::isCjk)
                .extracting(token -> token.start() + "-" + token.end() + "@" + token.position())
                .containsExactly("3-6@1", "5-7@2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Häuser Hauses Äpfel Aepfel|haus haus apfel apfel",
                "l'école écoles dell'acqua|ecol ecol acqu",
                "ospedali ospedale città|ospedal ospedal citt",
                "больницы больница договора|больниц больниц договор",
                "渡轮 Straßen 123 水|stra",
            })
    void stemsLoseTheirEndings(String text, String stems) {
        assertThat(Token.cut(text, analyzers.stems())).extracting(Token::text).containsExactly(stems.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The library in the Rue de la Paix is closed|false",
                "int der = 4; // nothing to say|true",
                "Die Bibliothek ist an Feiertagen nicht offen|true",
                "Договор был подписан|true",
                "渡轮中午出发|false",
                "サーバーの設定|false",
                "ferry timetable 2026|false",
            })
    void otherLanguagesAreTold(String text, boolean foreign) {
        assertThat(ForeignText.is(text)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "who said \"the ferries left\"|ferri left",
                "“cold beer” or tea|cold beer",
                "哪里写着「渡轮出发」|渡轮 轮出 出发",
                "what is RFC-2616 about|rfc 2616",
                "mail ann.smith@example.org now|ann smith exampl org",
                "see https://example.org/a1/b|http exampl org a1 b",
            })
    void whatIsQuotedAndWhatIsACodeIsToBeFoundExactly(String question, String phrase) {
        assertThat(QuestionWords.of(question, analyzers).phrases())
                .singleElement()
                .satisfies(
                        only -> assertThat(only.words()).extracting(Token::text).containsExactly(phrase.split(" ")));
    }

    @Test
    void plainWordsAreNoPhrase() {
        assertThat(QuestionWords.of("a well-known and/or state-of-the-art ferry, 3.14", analyzers)
                        .phrases())
                .isEmpty();
    }

    @Test
    void chatterIsLeftOutUnlessThereIsNothingElse() {
        Chatter chatter = new Chatter(passages);

        assertThat(about(chatter, "What does the ferry cost?")).containsExactly("ferri", "cost");
        assertThat(about(chatter, "Please tell me how")).containsExactly("pleas", "tell", "me", "how");
        assertThat(about(chatter, "渡轮什么时候出发")).contains("渡轮", "出发").doesNotContain("什么", "么时");
    }

    private List<String> about(Chatter chatter, String question) {
        return chatter.without(QuestionWords.of(question, analyzers).words()).stream()
                .map(Word::text)
                .toList();
    }
}
