package io.clm.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The command line needs the core, and no server. */
@AnalyzeClasses(packages = "io.clm.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule uses_of_our_own_the_core_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.clm.cli..",
                    "io.clm.core..",
                    "java..",
                    "picocli..",
                    "org.eclipse.jgit..",
                    "tools.jackson.core..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule no_package_depends_on_itself_in_a_circle =
            slices().matching("io.clm.cli.(*)..").should().beFreeOfCycles();
}
