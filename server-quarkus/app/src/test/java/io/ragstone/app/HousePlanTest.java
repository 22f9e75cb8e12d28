package io.ragstone.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** What may know what. The Maven modules keep the coarse order; this keeps the rest. */
@AnalyzeClasses(packages = "io.ragstone", importOptions = ImportOption.DoNotIncludeTests.class)
class HousePlanTest {
    private static final Pattern EMPTY_NAMES =
            Pattern.compile(".*(Manager|Util|Utils|Helper|Impl)$|^(Base|Abstract).*");

    @ArchTest
    static final ArchRule coreIsPlainJava = noClasses()
            .that()
            .resideInAPackage("io.ragstone.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.vertx..",
                    "io.smallrye..",
                    "jakarta..",
                    "javax.sql..",
                    "java.sql..",
                    "com.fasterxml..",
                    "org.apache.lucene..",
                    "org.hibernate..",
                    "io.ragstone.adapters..",
                    "io.ragstone.surfaces..",
                    "io.ragstone.api..");

    @ArchTest
    static final ArchRule coreFeaturesFormNoCircle =
            slices().matching("io.ragstone.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule adaptersKnowOnlyTheCoreAndTheAnalysis = slices().matching("io.ragstone.adapters.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("io.ragstone.adapters.."),
                    JavaClass.Predicates.resideInAPackage("io.ragstone.adapters.analysis.."));

    @ArchTest
    static final ArchRule adaptersDoNotKnowSurfaces = noClasses()
            .that()
            .resideInAPackage("io.ragstone.adapters..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.ragstone.surfaces..", "io.ragstone.api..");

    @ArchTest
    static final ArchRule surfacesKnowOnlyTheCoreAndTheBoundary = slices().matching("io.ragstone.surfaces.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("io.ragstone.surfaces.."),
                    JavaClass.Predicates.resideInAPackage("io.ragstone.surfaces.boundary.."));

    @ArchTest
    static final ArchRule namesSaySomething = classes()
            .that()
            .resideInAnyPackage(
                    "io.ragstone.core..", "io.ragstone.adapters..", "io.ragstone.surfaces..", "io.ragstone.app..")
            .and()
            .areTopLevelClasses()
            .should(haveANameThatSaysSomething());

    private static ArchCondition<JavaClass> haveANameThatSaysSomething() {
        return new ArchCondition<>("have a name that says something") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean empty = EMPTY_NAMES.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, !empty, type.getName() + " says nothing about what it is"));
            }
        };
    }
}
