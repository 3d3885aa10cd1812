package org.tessera.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How code is written here: what no class may do, whichever package it is in. */
@AnalyzeClasses(packages = "org.tessera", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeHabitsTest {

    @ArchTest
    static final ArchRule RUN_LATER_STANDS_IN_ONE_MAILBOX = noClasses()
            .that().resideOutsideOfPackage("org.tessera.map.fx..").and().doNotHaveSimpleName("FxMailbox")
            .should().accessTargetWhere(com.tngtech.archunit.core.domain.JavaAccess.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("runLater")));

    @ArchTest
    static final ArchRule NO_STATIC_MUTABLE_STATE = noFields().that().areStatic().and().areNotFinal().should(
            new com.tngtech.archunit.lang.ArchCondition<>("exist") {
                @Override
                public void check(JavaField field, com.tngtech.archunit.lang.ConditionEvents events) {
                    if (!field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(field, field.getFullName()));
                    }
                }
            }).allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONSTRUCTORS_TAKE_AT_MOST_SEVEN = noConstructors()
            .that(DescribedPredicate.describe("belong to no record and no enum",
                    (JavaConstructor c) -> !c.getOwner().isRecord() && !c.getOwner().isEnum()))
            .should(new com.tngtech.archunit.lang.ArchCondition<>("take more than seven parameters") {
                @Override
                public void check(JavaConstructor constructor, com.tngtech.archunit.lang.ConditionEvents events) {
                    if (constructor.getRawParameterTypes().size() > 7) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(
                                constructor, constructor.getFullName()));
                    }
                }
            });

    @ArchTest
    static final ArchRule NO_GRAB_BAG_NAMES = noClasses()
            .that(DescribedPredicate.describe("are top level", (JavaClass c) -> c.isTopLevelClass()))
            .should().haveNameMatching(".*(Util|Utils|Manager|Helper|Helpers)$");

    /** Sources of both modules, main only. */
    private static Stream<Path> sources() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        return Stream.of("app", "map-layers")
                .map(module -> root.resolve(module).resolve("src/main/java"))
                .flatMap(CodeHabitsTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The boundaries are where a background thread would otherwise die silently: the console's work and the map's loop. */
    @Test
    void noCatchAllOutsideTheOutermostBoundary() throws IOException {
        Pattern catchAll = Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException)\\b");
        assertEquals(List.of(), matches(catchAll, Set.of("BackgroundWork.java", "MapEngine.java")));
    }

    @Test
    void noUnfinishedPlaceIsLeft() throws IOException {
        assertEquals(List.of(), matches(Pattern.compile("\\b(TODO|FIXME|XXX)\\b"), Set.of()));
    }

    @Test
    void noAttendanceRankingOrOnlineTimeInAnySource() throws IOException {
        Pattern burden = Pattern.compile("(?i)(online_?time|check_?in_?count|leader_?board|points_?ranking|打卡|积分排名)");
        assertEquals(List.of(), matches(burden, Set.of()));
    }

    @Test
    void everyViewModelHasATestOfItsOwn() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = sources()) {
            files.filter(file -> file.getFileName().toString().endsWith("ViewModel.java")).forEach(file -> {
                Path test = Path.of(file.toString().replace("src/main/java", "src/test/java").replace(".java", "Test.java"));
                if (!Files.exists(test)) {
                    missing.add(test.getFileName().toString());
                }
            });
        }
        assertEquals(List.of(), missing);
    }

    private static List<String> matches(Pattern pattern, Set<String> exempt) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = sources()) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (exempt.contains(file.getFileName().toString())) {
                    continue;
                }
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    Matcher matcher = pattern.matcher(line);
                    if (matcher.find()) {
                        found.add(file.getFileName() + ":" + number + " " + matcher.group());
                    }
                }
            }
        }
        return found;
    }
}
