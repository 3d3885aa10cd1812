package org.tessera.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.tessera.access.Tier;
import org.tessera.duty.check.DutyFindingKind;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Severity;
import org.tessera.grid.plan.Lineage;
import org.tessera.grid.plan.Located;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Both bundles of the reports are complete, nothing in them is unused, and they say the same numbers. */
class ReportBundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/tessera");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties english = bundle("en");
        Properties chinese = bundle("zh");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(placeholders(english.getProperty(key)), placeholders(chinese.getProperty(key)), key);
            assertFalse(chinese.getProperty(key).isBlank(), key);
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingIsUnused() throws IOException {
        String sources = sources();
        Set<String> unused = new TreeSet<>();
        for (String key : bundle("en").stringPropertyNames()) {
            String stem = key.substring(0, key.lastIndexOf('.') + 1);
            if (!sources.contains("\"" + key + "\"") && !sources.contains("\"" + stem + "\" +")) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyKeyThatIsNamedOrComposedExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher named = Pattern.compile("(?<!messages\\.)text\\(\\s*\"([a-z][\\w-]*\\.[\\w.-]*\\w)\"").matcher(sources());
        while (named.find()) {
            missing.add(named.group(1));
        }
        for (FindingKind kind : FindingKind.values()) {
            missing.add("kind." + kind.key());
            missing.add("sentence." + kind.key());
        }
        Stream.of(DutyFindingKind.values()).forEach(kind -> missing.add("sentence." + kind.key()));
        for (Tier tier : Tier.values()) {
            missing.add("tier." + tier.name().toLowerCase(Locale.ROOT));
            missing.add("extent." + tier.name().toLowerCase(Locale.ROOT));
        }
        Stream.of(Severity.values()).forEach(severity -> missing.add("severity." + severity.key()));
        Stream.of(Lineage.Kind.values()).forEach(kind -> missing.add("lineage." + kind.key()));
        for (Located.Kind kind : Located.Kind.values()) {
            missing.add("things." + kind.name().toLowerCase(Locale.ROOT));
            missing.add("fact.moved." + kind.name().toLowerCase(Locale.ROOT));
        }
        missing.removeAll(bundle("en").stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPatternCanBeFormattedInBothLanguages() throws IOException {
        for (String language : new String[] {"en", "zh"}) {
            Properties bundle = bundle(language);
            for (String key : bundle.stringPropertyNames()) {
                String pattern = bundle.getProperty(key);
                assertFalse(new MessageFormat(pattern, Locale.of(language)).format(new Object[] {1, 2, 3, 4, 5}).contains("{"), key);
            }
        }
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        String name = "/org/tessera/exchange/report/report_" + language + ".properties";
        try (InputStream in = ReportBundlesTest.class.getResourceAsStream(name)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : new String[] {"exchange/report", "cli"}) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
                for (Path file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
