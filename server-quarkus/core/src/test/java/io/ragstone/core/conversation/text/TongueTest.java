package io.ragstone.core.conversation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH    | When was the ferry built?
            ENGLISH    | ferry Norby 07:45
            GERMAN     | Wann fährt die letzte Fähre nach Norby?
            FRENCH     | Combien coûte le billet pour Norby ?
            SPANISH    | ¿Cuánto cuesta el billete para Norby?
            ITALIAN    | Quanto costa il biglietto per la nave?
            PORTUGUESE | Onde os passageiros compram as passagens?
            DUTCH      | Hoeveel kost het kaartje voor de boot?
            RUSSIAN    | Когда отходит последний паром?
            CHINESE    | 渡轮几点出发？
            JAPANESE   | フェリーは何時に出ますか。
            KOREAN     | 배는 언제 떠나요?
            """)
    void aQuestionTellsItsLanguage(Tongue tongue, String question) {
        assertThat(Tongue.of(question)).isEqualTo(tongue);
    }
}
