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
    private final Analyzer passages = PassageAnalyzer.forReading();
    private final Analyzer singles = new PassageAnalyzer.Characters();

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
                "Überfahrt café|überfahrt café",
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
        QuestionWords question = QuestionWords.of("How does the ferry leave the ferry port? 渡轮 水", passages, singles);

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
        assertThat(QuestionWords.of("call parseHttp twice", passages, singles).pairs())
                .containsExactly(new Pair("call", "pars"), new Pair("pars", "http"), new Pair("http", "twice"));
    }

    @Test
    void chatterIsLeftOutUnlessThereIsNothingElse() {
        Chatter chatter = new Chatter(passages);

        assertThat(about(chatter, "What does the ferry cost?")).containsExactly("ferri", "cost");
        assertThat(about(chatter, "Please tell me how")).containsExactly("pleas", "tell", "me", "how");
        assertThat(about(chatter, "渡轮什么时候出发")).contains("渡轮", "出发").doesNotContain("什么", "么时");
    }

    private List<String> about(Chatter chatter, String question) {
        return chatter.without(QuestionWords.of(question, passages, singles).words()).stream()
                .map(Word::text)
                .toList();
    }
}
