package io.ragstone.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.Session;
import io.ragstone.sdk.chat.request.LLM;
import io.ragstone.sdk.chat.request.Prompt;
import io.ragstone.sdk.chat.request.Question;
import io.ragstone.sdk.file.RemoteFile;
import io.ragstone.sdk.file.RemoteFiles;
import io.ragstone.sdk.file.RemoteFolder;
import io.ragstone.sdk.metadata.MetadataUpdate;
import io.ragstone.sdk.parsing.ParserConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the SDK, which maps the calls of the Python SDK and of HTTP to Java's. Maven runs tests in the module's folder. */
class SdkPageTest {
    private static final Path PAGE = Path.of("../docs/java-sdk.md");
    private static final Pattern TWIN = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)(?:\\(\\))?`");
    private static final Map<String, Class<?>> CLASSES = Stream.of(
                    RAGFlow.class,
                    DataSet.class,
                    Document.class,
                    Chunk.class,
                    Chat.class,
                    Session.class,
                    Message.class,
                    Question.class,
                    LLM.class,
                    Prompt.class,
                    ParserConfig.class,
                    RemoteFiles.class,
                    RemoteFolder.class,
                    RemoteFile.class,
                    MetadataUpdate.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final List<String> lines = Files.readAllLines(PAGE);

    SdkPageTest() throws IOException {}

    @Test
    void everyTwinIsThere() {
        List<String> rows =
                Stream.of("Python", "HTTP").flatMap(from -> rows(from).stream()).toList();

        List<String> missing = rows.stream()
                .map(row -> row.split("\\|")[2])
                .flatMap(cell -> TWIN.matcher(cell).results())
                .filter(twin -> !isMethod(twin))
                .map(MatchResult::group)
                .toList();

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    private static boolean isMethod(MatchResult twin) {
        Class<?> type = Objects.requireNonNull(CLASSES.get(twin.group(1)), twin.group());
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(twin.group(2)));
    }

    private List<String> rows(String from) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| " + from + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
