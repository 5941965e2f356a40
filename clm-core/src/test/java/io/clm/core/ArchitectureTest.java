package io.clm.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The core is pure. */
@AnalyzeClasses(packages = "io.clm.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule uses_only_the_jdk_a_yaml_reader_and_nullness_annotations = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.clm.core..", "java..", "javax.crypto..", "org.jspecify..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule reads_no_file_no_network_and_no_clock = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule no_package_depends_on_itself_in_a_circle =
            slices().matching("io.clm.core.(*)..").should().beFreeOfCycles();
}
