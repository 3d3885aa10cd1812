package org.tessera.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may know whom: the rules of the house between packages. */
@AnalyzeClasses(packages = "org.tessera", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

    private static final String[] CAPABILITIES = {
        "org.tessera.grid..", "org.tessera.duty..", "org.tessera.cases..", "org.tessera.dispatch..",
        "org.tessera.sensing..", "org.tessera.journal..", "org.tessera.access..", "org.tessera.clock.."
    };

    @ArchTest
    static final ArchRule CAPABILITIES_KNOW_NO_SCREEN_COMMAND_OR_STORE = noClasses()
            .that().resideInAnyPackage(CAPABILITIES)
            .should().dependOnClassesThat().resideInAnyPackage("org.tessera.console..", "org.tessera.cli..",
                    "org.tessera.store..", "org.tessera.exchange..", "javafx..", "java.sql..", "javax.sql..", "org.jdbi..",
                    "picocli..");

    @ArchTest
    static final ArchRule STORE_AND_EXCHANGE_KNOW_NO_SCREEN_OR_COMMAND = noClasses()
            .that().resideInAnyPackage("org.tessera.store..", "org.tessera.exchange..", "org.tessera.workspace..")
            .should().dependOnClassesThat().resideInAnyPackage("org.tessera.console..", "org.tessera.cli..", "javafx..",
                    "picocli..");

    @ArchTest
    static final ArchRule MAP_KNOWS_NOTHING_OF_THE_APP = noClasses().that().resideInAPackage("org.tessera.map..")
            .should().dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe("reside in the app",
                    type -> type.getPackageName().startsWith("org.tessera.")
                            && !type.getPackageName().startsWith("org.tessera.map.")));

    @ArchTest
    static final ArchRule JAVAFX_STAYS_ON_THE_SCREEN = noClasses()
            .that().resideOutsideOfPackages("org.tessera.map.fx..", "org.tessera.console..", "org.tessera.bench.window..")
            .should().dependOnClassesThat().resideInAPackage("javafx..")
            .because("frames can only be measured where they are shown, so the benchmarks have a window too");

    @ArchTest
    static final ArchRule AWT_STAYS_IN_THE_RASTER = noClasses()
            .that().resideOutsideOfPackages("org.tessera.map.raster..", "org.tessera.bench.peer..")
            .should().dependOnClassesThat().resideInAPackage("java.awt..")
            .because("Java2D is a peer that the benchmarks measure against");

    @ArchTest
    static final ArchRule NO_SWING_AND_NO_WEB_VIEW = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "javafx.scene.web..", "javafx.embed..");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses()
            .that().resideOutsideOfPackage("org.tessera.store..").and().haveSimpleNameNotStartingWith("GeoPackage")
            .and().haveSimpleNameNotStartingWith("MbTiles")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..",
                    "com.zaxxer..", "org.flywaydb..")
            .because("GeoPackage and MBTiles are SQLite files, so their readers and writers are the one exception");

    @ArchTest
    static final ArchRule GEOTOOLS_STAYS_AT_THE_EDGES = noClasses()
            .that().resideOutsideOfPackages("org.tessera.map.source..", "org.tessera.map.style..", "org.tessera.map.crs..",
                    "org.tessera.exchange..")
            .should().dependOnClassesThat().resideInAPackage("org.geotools..");

    @ArchTest
    static final ArchRule CAPABILITIES_FORM_NO_CYCLE = slices().matching("org.tessera.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule GRID_STANDS_BELOW = noClasses().that().resideInAPackage("org.tessera.grid..")
            .should().dependOnClassesThat().resideInAnyPackage("org.tessera.duty..", "org.tessera.cases..",
                    "org.tessera.dispatch..", "org.tessera.sensing..");

    @ArchTest
    static final ArchRule CASES_STAND_BELOW_DISPATCH = noClasses().that().resideInAPackage("org.tessera.cases..")
            .should().dependOnClassesThat().resideInAPackage("org.tessera.dispatch..");

    @ArchTest
    static final ArchRule JOURNAL_AND_ACCESS_STAND_UNDER_ALL = noClasses()
            .that().resideInAnyPackage("org.tessera.journal..", "org.tessera.access..", "org.tessera.clock..")
            .should().dependOnClassesThat().resideInAnyPackage("org.tessera.grid..", "org.tessera.duty..", "org.tessera.cases..",
                    "org.tessera.dispatch..", "org.tessera.sensing..", "org.tessera.workspace..");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_CONTROL = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_BENCHMARKS = noClasses()
            .that().resideOutsideOfPackages("org.tessera.bench..", "org.tessera.cli..")
            .should().dependOnClassesThat().resideInAPackage("org.tessera.bench..");

    @ArchTest
    static final ArchRule COMMANDS_STAY_TOGETHER = classes().that().areAnnotatedWith(picocli.CommandLine.Command.class)
            .should().resideInAPackage("org.tessera.cli..");
}
