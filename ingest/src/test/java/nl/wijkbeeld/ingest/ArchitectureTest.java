package nl.wijkbeeld.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "nl.wijkbeeld", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_VOCABULARY_DEPENDS_ON_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAPackage("nl.wijkbeeld.vocabulary..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("nl.wijkbeeld.vocabulary..", "java..");

  @ArchTest
  static final ArchRule INGEST_KNOWS_NEITHER_SPARK_NOR_VAADIN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "com.vaadin..", "org.springframework..");

  @ArchTest
  static final ArchRule ONLY_THE_LAKE_PACKAGE_TALKS_TO_DUCKDB =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.wijkbeeld.ingest.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "java.sql..");

  @ArchTest
  static final ArchRule FINDINGS_AND_SOURCES_DO_NOT_KNOW_THE_READERS =
      noClasses()
          .that()
          .resideInAnyPackage("nl.wijkbeeld.ingest.issue..", "nl.wijkbeeld.ingest.sources..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nl.wijkbeeld.ingest.read..", "nl.wijkbeeld.ingest.lake..");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$");

  @ArchTest
  static final ArchRule PACKAGES_BELOW_INGEST_ARE_FREE_OF_CYCLES =
      SlicesRuleDefinition.slices().matching("nl.wijkbeeld.ingest.(*)..").should().beFreeOfCycles();
}
