package io.ragstone.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What programs see of the SDK. */
class PublicFaceTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Set<String> HIDDEN =
            Set.of("io.ragstone.sdk.wire", "io.ragstone.sdk.wire.answer", "io.ragstone.sdk.wire.waiting");

    @Test
    void everyPackageButTheInnerOnesIsExported() throws IOException {
        Set<String> exported;
        try (var in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            exported = ModuleDescriptor.read(in).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }

        Set<String> packages =
                names("io/ragstone").map(PublicFaceTest::packageOf).collect(Collectors.toSet());

        packages.removeAll(HIDDEN);
        assertThat(exported).isEqualTo(packages);
    }

    @Test
    void noMethodOfTheFacadeHasToDoWithGeneratedClasses() throws Exception {
        List<String> exposing = new ArrayList<>();
        for (String name : names("io/ragstone/sdk").toList()) {
            Class<?> type = Class.forName(name, false, PublicFaceTest.class.getClassLoader());
            if (Modifier.isPublic(type.getModifiers()) && !HIDDEN.contains(type.getPackageName())) {
                executables(type)
                        .filter(method ->
                                method.toGenericString().matches(".*io\\.ragstone\\.client\\.(api|model)\\..*"))
                        .forEach(method -> exposing.add(method.toGenericString()));
            }
        }

        assertThat(exposing).isEmpty();
    }

    private static Stream<Executable> executables(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        Method[] methods = type.getMethods();
        return Stream.concat(Arrays.stream(constructors), Arrays.stream(methods));
    }

    private static Stream<String> names(String folder) {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
            return files
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
