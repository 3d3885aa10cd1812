package org.tessera.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the figures were measured on.
 *
 * @param cpu         model as the system names it
 * @param cores       that this process may use
 * @param memory      MiB of the machine
 * @param heap        MiB at most of the Java heap of each benchmark
 * @param system      operating system
 * @param java        runtime
 * @param loadBefore  processes that wanted a core, mean of the last minute, before the first benchmark
 * @param loadAfter   the same after the last one: well above the cores used means that others worked too
 */
public record Machine(String cpu, int cores, long memory, long heap, String system, String java, double loadBefore,
        double loadAfter) {

    /** This machine, now. */
    public static Machine here() {
        double load = load();
        return new Machine(first("/proc/cpuinfo", "model name"), Runtime.getRuntime().availableProcessors(),
                kib(first("/proc/meminfo", "MemTotal")) >> 10, Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(), load, load);
    }

    /** The same machine after the work. */
    public Machine after() {
        return new Machine(cpu, cores, memory, heap, system, java, loadBefore, load());
    }

    /** Load average of the last minute; negative where the system does not tell. */
    public static double load() {
        return BenchResult.rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Largest resident size of this process so far in MiB; 0 where the system does not tell. */
    public static long peakMemory() {
        return kib(first("/proc/self/status", "VmHWM")) >> 10;
    }

    private static long kib(String amount) {
        String digits = amount.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Value of the first line of that name in a file of the proc file system, empty elsewhere. */
    private static String first(String file, String name) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.stream().filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
