package io.ragstone.adapters.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.Candidate;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.PassageIndex.Change;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.search.SearchFilter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lucene makes of questions, beyond what every index does. */
class PassageSearchTest {
    @TempDir
    Path folder;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final SamplePassages document = new SamplePassages(tenant, ids.next(), ids.next());
    private LucenePassageIndex index;
    private long sequence;

    @BeforeEach
    void open() {
        index = new LucenePassageIndex(LuceneSettings.in(folder), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordsAreFoundInAnyForm() {
        put(
                document.of("The ferries left at noon").done(),
                document.of("void parseHttpRequest()").done());

        assertThat(ids("ferry leaving")).containsExactly(document.idOf("The ferries left at noon"));
        assertThat(ids("http")).containsExactly(document.idOf("void parseHttpRequest()"));
        assertThat(ids("PARSEHTTPREQUEST")).containsExactly(document.idOf("void parseHttpRequest()"));
    }

    @Test
    void contentOutranksATitle() {
        put(
                document.of("Nothing of the kind here")
                        .titled("ferry ferry ferry.txt")
                        .done(),
                document.of("Once there was a long and winding river with a ferry on it")
                        .done());

        assertThat(ids("ferry"))
                .containsExactly(
                        document.idOf("Once there was a long and winding river with a ferry on it"),
                        document.idOf("Nothing of the kind here"));
    }

    @Test
    void wordsCloseToEachOtherCountMore() {
        put(
                document.of("cold water runs down the mountain and then there is some beer")
                        .done(),
                document.of("there is some cold beer and then the water runs down the mountain")
                        .done());

        assertThat(ids("cold beer"))
                .startsWith(document.idOf("there is some cold beer and then the water runs down the mountain"));
    }

    @Test
    void coverageIsNotAboutHowAQuestionIsAsked() {
        put(
                document.of("The ferry leaves at noon").done(),
                document.of("Bread is baked at night").done());

        Candidate found = search("When does the ferry leave, please?", null).get(0);

        assertThat(found.coverage()).isCloseTo(1, within(1e-6));
    }

    @Test
    void coverageSeesEveryFieldAndEverySegment() {
        for (int i = 0; i < 5; i++) {
            put(document.of("Departures " + i)
                    .titled("ferry.pdf")
                    .keywords("harbour")
                    .questions("How much?")
                    .done());
        }

        assertThat(search("departures ferry harbour much", null))
                .hasSize(5)
                .allSatisfy(hit -> assertThat(hit.coverage()).isCloseTo(1, within(1e-6)));
    }

    @Test
    void aSharedCharacterAloneIsNoFind() {
        put(document.of("渡轮中午出发").done(), document.of("轮胎店关门了").done());

        assertThat(ids("渡轮")).containsExactly(document.idOf("渡轮中午出发"));
    }

    @Test
    void chineseIsFoundInTheOtherScript() {
        put(document.of("臺灣的鐵路時刻表").done(), document.of("面包在夜里烘烤").done());

        assertThat(ids("台湾铁路")).containsExactly(document.idOf("臺灣的鐵路時刻表"));
        assertThat(ids("麵包在夜裡烘烤")).containsExactly(document.idOf("面包在夜里烘烤"));
        assertThat(index.highlight("台湾", "臺灣的鐵路")).isEqualTo("<em>臺灣</em>的鐵路");
    }

    @Test
    void aQuotedPhraseComesFirst() {
        put(
                document.of("The port was cold. Beer, more beer: beer in a port, cold beer and a cold garden")
                        .done(),
                document.of("In a long text about many other things a cold port is named once and never again")
                        .done(),
                document.of("夜里渡轮停运，白天出发的是别的渡轮和夜里的渡轮").done(),
                document.of("很长的一段话里只有一次说到白天的渡轮夜里出发").done());

        assertThat(ids("\"a cold port\" beer"))
                .startsWith(document.idOf(
                        "In a long text about many other things a cold port is named once and never again"));
        assertThat(ids("「渡轮夜里出发」")).startsWith(document.idOf("很长的一段话里只有一次说到白天的渡轮夜里出发"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERR_4012",
                "RFC-2616",
                "v2.1.3",
                "3.5 mm",
                "A-17/B",
                "ann.smith@example.org",
                "https://example.org/a1/b",
                "C++",
                "C#",
                ".NET"
            })
    void codesAreFoundAsTheyAreWritten(String code) {
        String exact = "Here somebody wrote " + code + " once.";
        put(
                document.of(
                                "Part B 17, error err 4012 of 2616, mm 5, 3 C. The net rfc of org example a1, smith and ann: 1 2 3 v")
                        .done(),
                document.of(exact).done());

        assertThat(ids(code)).startsWith(document.idOf(exact));
    }

    @Test
    void codesAreFoundByTheirParts() {
        put(document.of("Stopped with ERR_4012 as RFC-2616 says, see ann.smith@example.org and .NET")
                .done());

        for (String part : List.of("4012", "2616", "smith", "net")) {
            assertThat(ids(part)).as(part).hasSize(1);
        }
    }

    @Test
    void coverageKnowsWordsWithOtherEndings() {
        put(document.of("Die Krankenhäuser nehmen Notfälle auf und die Ärzte sind da")
                .done());

        assertThat(search("Krankenhaus Notfall", null))
                .singleElement()
                .satisfies(hit -> assertThat(hit.coverage()).isCloseTo(1, within(1e-6)));
        assertThat(index.highlight("Krankenhaus", "Die Krankenhäuser sind da"))
                .isEqualTo("Die <em>Krankenhäuser</em> sind da");
    }

    @Test
    void everyVectorIsJudgedAcrossSegments() {
        Random random = new Random(7);
        List<EmbeddedChunk> chunks = IntStream.range(0, 400)
                .mapToObj(i -> document.of("Passage " + i + (i % 3 == 0 ? " ferry" : ""))
                        .pointing(random.nextDouble() * 180)
                        .done())
                .toList();
        for (int from = 0; from < 400; from += 50) {
            put(chunks.subList(from, from + 50).toArray(EmbeddedChunk[]::new));
        }
        Vector ahead = SamplePassages.direction(0);

        List<Candidate> found = search("ferry", ahead);

        assertThat(found).hasSizeBetween(101, 200).allSatisfy(hit -> {
            EmbeddedChunk chunk = chunks.stream()
                    .filter(each -> each.chunk().id().equals(hit.chunkId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(hit.cosine()).isCloseTo(ahead.dot(chunk.vector()), within(1e-5));
            assertThat(hit.bm25() > 0).isEqualTo(chunk.chunk().content().contains("ferry"));
            assertThat(hit.coverage()).isEqualTo(hit.bm25() > 0 ? 1 : 0);
        });
    }

    @Test
    void crossFilledScoresAreThoseOfTheSearch() {
        put(IntStream.range(0, 60)
                .mapToObj(i -> document.of("Ferry " + "boat ".repeat(i % 7) + i)
                        .pointing(i)
                        .done())
                .toArray(EmbeddedChunk[]::new));
        Vector ahead = SamplePassages.direction(0);
        SearchFilter filter = new SearchFilter(Set.of(document.knowledgeBaseId()), null);

        List<Candidate> all = index.search(key, new IndexQuery("ferry boat", null, filter, 60))
                .items();
        List<Candidate> crossFilled = index.search(key, new IndexQuery("ferry boat", ahead, filter, 1, 60))
                .items();

        assertThat(scores(crossFilled)).isEqualTo(scores(all)).hasSize(60);
    }

    @Test
    void aPageOfTextCanBeAsked() {
        put(document.of("The ferry leaves at noon").done());
        String page = IntStream.range(0, 3000)
                .mapToObj(i -> "word" + i + " 渡" + (char) (0x4E00 + i))
                .collect(Collectors.joining(" "));

        assertThat(ids(page + " ferry")).containsExactly(document.idOf("The ferry leaves at noon"));
    }

    @Test
    void longVectorsAreKept() {
        float[] numbers = new float[3072];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) Math.sin(i);
        }
        Vector wide = Vector.unit(numbers);
        EmbeddedChunk chunk =
                new EmbeddedChunk(document.of("The ferry leaves at noon").done().chunk(), wide, "");
        put(chunk);
        index.close();
        open();

        assertThat(search("bread", wide))
                .singleElement()
                .satisfies(hit -> assertThat(hit.cosine()).isCloseTo(1, within(1e-4)));
    }

    @Test
    void aModelThatChangedItsLengthLeavesTheWords() {
        put(document.of("The ferry leaves at noon").done());
        Vector other = Vector.unit(new float[] {1, 1, 1, 1, 1});

        assertThat(search("ferry", other)).singleElement().satisfies(hit -> {
            assertThat(hit.bm25()).isPositive();
            assertThat(hit.cosine()).isZero();
        });
        put(new EmbeddedChunk(document.of("A ferry of another length").done().chunk(), other, ""));

        assertThat(search("ferry", SamplePassages.direction(0))).hasSize(2);
    }

    @Test
    void aBrokenVectorLeavesTheWords() {
        Vector broken = new Vector(new float[] {Float.NaN, 0, 0, 0});
        put(
                new EmbeddedChunk(document.of("The ferry leaves at noon").done().chunk(), broken, ""),
                document.of("Another ferry").done());

        assertThat(search("ferry", SamplePassages.direction(0))).hasSize(2);
        assertThat(search("ferry", broken)).hasSize(2);
    }

    @Test
    void chineseIsMarked() {
        assertThat(index.highlight("渡轮出发", "面包在夜里烘烤。渡轮中午出发。")).isEqualTo("<em>渡轮</em>中午<em>出发</em>。");
        assertThat(index.highlight("黑豹队", "这是黑豹队的比赛")).isEqualTo("这是<em>黑豹队</em>的比赛");
        assertThat(index.highlight("水", "他喝水。")).isEqualTo("他喝<em>水</em>。");
    }

    @Test
    void wholeWordsAreMarkedInAnyForm() {
        assertThat(index.highlight("ferry leaving", "Ferries leave daily.\nBread is baked.\nThe ferry left."))
                .isEqualTo("<em>Ferries</em> <em>leave</em> daily....The <em>ferry</em> left.");
        assertThat(index.highlight("http", "See parseHttpRequest().")).isEqualTo("See parse<em>Http</em>Request().");
        assertThat(index.highlight("What is the ferry?", "What is this? A ferry."))
                .isEqualTo("A <em>ferry</em>.");
    }

    private void put(EmbeddedChunk... chunks) {
        index.apply(key, List.of(new Change.Put(List.of(chunks))), ++sequence);
    }

    private List<Candidate> search(String text, @Nullable Vector vector) {
        return index.search(
                        key,
                        new IndexQuery(text, vector, new SearchFilter(Set.of(document.knowledgeBaseId()), null), 100))
                .items();
    }

    private List<String> ids(String text) {
        return search(text, null).stream().map(Candidate::chunkId).toList();
    }

    private static List<String> scores(List<Candidate> candidates) {
        return candidates.stream()
                .map(each -> each.chunkId() + " %.4f %.4f".formatted(each.bm25(), each.coverage()))
                .sorted()
                .toList();
    }
}
