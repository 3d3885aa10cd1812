package org.tessera.console.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Both bundles are complete, nothing in them is unused, and no view has words of its own. */
class BundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/tessera");
    private static final Pattern HAN = Pattern.compile("\"[^\"]*\\p{IsHan}[^\"]*\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(keys("en"), keys("zh"));
    }

    @Test
    void nothingInTheBundlesIsUnused() throws IOException {
        String sources = sources(SOURCES);
        Set<String> unused = new TreeSet<>();
        for (String key : keys("en")) {
            boolean named = sources.contains("\"" + key + "\"");
            boolean composed = Stream.iterate(key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1))
                    .anyMatch(dot -> sources.contains("\"" + key.substring(0, dot + 1) + "\" +"));
            boolean elsewhere = key.startsWith("layer.") || key.endsWith(".sentence");
            if (!named && !composed && !elsewhere) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyKeyThatIsNamedExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        String sources = sources(SOURCES.resolve("console")) + sources(SOURCES.resolve("dispatch"));
        for (String pattern : List.of("\\.(?:text|binding|warn|done|undoable)\\(\\s*\"([a-z][\\w-]*\\.[\\w.-]*\\w)\"",
                "new Refusal\\(\\s*\"(refusal\\.[a-z-]+)\"")) {
            Matcher matcher = Pattern.compile(pattern).matcher(sources);
            while (matcher.find()) {
                missing.add(matcher.group(1));
            }
        }
        Matcher reasons = Pattern.compile("Reason\\.of\\(\"([a-z-]+)\"").matcher(sources);
        while (reasons.find()) {
            missing.add("reason." + reasons.group(1));
        }
        missing.removeAll(keys("en"));
        missing.removeIf(key -> key.startsWith("refusal.workspace-") || key.equals("refusal.no-workspace"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void noViewHasChineseWordsOfItsOwn() throws IOException {
        Matcher matcher = HAN.matcher(sources(SOURCES.resolve("console")));
        assertEquals(List.of(), matcher.results().map(result -> result.group()).toList());
    }

    private static Set<String> keys(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = BundlesTest.class.getResourceAsStream("/org/tessera/console/messages_" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static String sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
