package io.clm.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packages = "io.clm", importOptions = ImportOption.DoNotIncludeTests.class)
class StoreArchitectureTest {

    @ArchTest
    static final ArchRule rows_stay_inside_their_packages =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_stay_inside_their_packages =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule the_store_knows_neither_api_nor_worker = noClasses()
            .that()
            .resideInAPackage("io.clm.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.clm.api..", "io.clm.worker..", "io.clm.sim..", "io.clm.sandbox..");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_circles = SlicesRuleDefinition.slices()
            .matching("io.clm.store.(*)..")
            .should()
            .beFreeOfCycles();
}
