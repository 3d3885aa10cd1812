package org.tessera.map;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.tessera.map", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule JAVAFX_ONLY_IN_FX = noClasses().that().resideOutsideOfPackage("..map.fx..")
            .should().dependOnClassesThat().resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule AWT_ONLY_IN_RASTER = noClasses().that().resideOutsideOfPackage("..map.raster..")
            .should().dependOnClassesThat().resideInAPackage("java.awt..");

    @ArchTest
    static final ArchRule GEOTOOLS_ONLY_AT_THE_EDGE = noClasses().that()
            .resideOutsideOfPackages("..map.source..", "..map.style..", "..map.crs..")
            .should().dependOnClassesThat().resideInAPackage("org.geotools..");

    @ArchTest
    static final ArchRule NO_SWING_NO_WEB_NO_APP = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "javafx.scene.web..", "org.tessera.console..");

    @ArchTest
    static final ArchRule SQL_ONLY_FOR_TILE_FILES = noClasses()
            .that().haveNameNotMatching("org\\.tessera\\.map\\.source\\.(MbTiles|GeoPackage)\\w*(\\$.*)?")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("MBTiles and GeoPackage are SQLite files; nothing else here knows a database");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.tessera.map.(*)..").should().beFreeOfCycles();
}
