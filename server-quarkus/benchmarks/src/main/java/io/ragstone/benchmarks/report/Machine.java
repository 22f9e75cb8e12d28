package io.ragstone.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** The facts without which figures mean nothing. */
public final class Machine {
    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final Path STATUS = Path.of("/proc");

    private Machine() {}

    /** One sentence; how busy the machine was belongs to it. */
    public static String facts() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GB of memory, %s %s, JDK %s (%s), %s, load %.1f at the start.",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                LocalDate.now(),
                system.getSystemLoadAverage());
    }

    /** The most memory that a process ever had, in megabytes; NaN where the system does not say. */
    public static double peakMemory(long pid) {
        return field(STATUS.resolve(pid + "/status"), "VmHWM")
                .mapToDouble(value -> Double.parseDouble(value.replace("kB", "").strip()) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String processor() {
        return field(CPUS, "model name").findFirst().orElse(System.getProperty("os.arch"));
    }

    private static Stream<String> field(Path file, String name) {
        try {
            return Files.isReadable(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith(name))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    : Stream.empty();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
