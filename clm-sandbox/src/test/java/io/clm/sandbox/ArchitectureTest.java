package io.clm.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions between the modules, over all of them at once. */
@AnalyzeClasses(packages = "io.clm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modules_know_each_other_only_downwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("io.clm.core..")
            .layer("store")
            .definedBy("io.clm.store..")
            .layer("api")
            .definedBy("io.clm.api..")
            .layer("worker")
            .definedBy("io.clm.worker..")
            .layer("sim")
            .definedBy("io.clm.sim..")
            .layer("sandbox")
            .definedBy("io.clm.sandbox..")
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("store")
            .mayOnlyAccessLayers("core")
            .whereLayer("api")
            .mayOnlyAccessLayers("core", "store")
            .whereLayer("worker")
            .mayOnlyAccessLayers("core", "store")
            .whereLayer("sim")
            .mayNotAccessAnyLayer()
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("api", "worker", "sim");

    @ArchTest
    static final ArchRule the_simulator_knows_nothing_of_spring_or_the_clients_it_answers = noClasses()
            .that()
            .resideInAPackage("io.clm.sim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "software.amazon..", "io.fabric8..");
}
