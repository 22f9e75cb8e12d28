package io.ragstone.adapters.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.PassageIndex.Change;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.search.SearchFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of each language a few dozen questions with words in other forms than the passage has them. A line of a file is a passage
 * and the questions that it answers.
 */
class LanguagesTest {
    private static final int FIRST_FEW = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "arabic, .93",
        "burmese, .99",
        "dutch, .95",
        "french, .99",
        "german, .99",
        "italian, .96",
        "japanese, .97",
        "khmer, .99",
        "korean, .97",
        "lao, .99",
        "polish, .91",
        "portuguese, .93",
        "russian, .96",
        "spanish, .99",
        "swedish, .95",
        "thai, .99",
        "turkish, .78",
    })
    void passagesAreAmongTheFirstThree(String language, double floor) throws IOException {
        Ids ids = new Ids(Clock.systemUTC());
        UUID tenant = ids.next();
        IndexKey key = new IndexKey(tenant, "bge@Builtin");
        SamplePassages document = new SamplePassages(tenant, ids.next(), ids.next());
        List<List<String>> lines = lines(language);
        try (LucenePassageIndex index = new LucenePassageIndex(LuceneSettings.in(folder), Clock.systemUTC())) {
            List<EmbeddedChunk> passages = lines.stream()
                    .map(line -> document.of(line.getFirst()).done())
                    .toList();
            index.apply(key, List.of(new Change.Put(passages)), 1);
            SearchFilter everything = new SearchFilter(Set.of(document.knowledgeBaseId()), null);
            int asked = 0;
            int found = 0;
            for (List<String> line : lines) {
                for (String question : line.subList(1, line.size())) {
                    IndexQuery query = new IndexQuery(question, null, everything, FIRST_FEW);
                    asked++;
                    found += index.search(key, query).items().stream()
                                    .anyMatch(hit -> hit.chunkId().equals(document.idOf(line.getFirst())))
                            ? 1
                            : 0;
                }
            }
            assertThat((double) found / asked).isGreaterThanOrEqualTo(floor);
        }
    }

    private static List<List<String>> lines(String language) throws IOException {
        String file = "/languages/" + language + ".txt";
        try (InputStream in = Objects.requireNonNull(LanguagesTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split("\\s*\\|\\s*")))
                    .toList();
        }
    }
}
