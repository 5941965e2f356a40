package io.clm.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.clm.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {

    @ArchTest
    static final ArchRule the_api_knows_neither_worker_nor_simulator = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.clm.worker..", "io.clm.sim..", "io.clm.sandbox..");

    @ArchTest
    static final ArchRule only_the_store_knows_sql = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "java.sql..", "org.springframework.jdbc..", "org.hibernate.orm..");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_circles =
            SlicesRuleDefinition.slices().matching("io.clm.api.(*)..").should().beFreeOfCycles();
}
