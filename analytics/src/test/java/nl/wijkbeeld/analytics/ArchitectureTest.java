package nl.wijkbeeld.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;

@AnalyzeClasses(
    packages = "nl.wijkbeeld.analytics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ANALYTICS_KNOWS_NO_WEB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vaadin..", "org.springframework..", "nl.wijkbeeld.dashboard..");

  @ArchTest
  static final ArchRule A_STEP_NEITHER_READS_NOR_WRITES_NOR_KNOWS_THE_SESSION =
      noClasses()
          .that()
          .resideInAPackage("nl.wijkbeeld.analytics.step..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(SparkSession.class, DataFrameReader.class, DataFrameWriter.class);

  @ArchTest
  static final ArchRule NO_USER_DEFINED_FUNCTIONS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(UserDefinedFunction.class, UDF1.class);

  @ArchTest
  static final ArchRule THE_STEPS_KNOW_NOTHING_OF_THE_LAKE =
      classes()
          .that()
          .resideInAPackage("nl.wijkbeeld.analytics.step..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "nl.wijkbeeld.analytics.step..",
              "nl.wijkbeeld.vocabulary..",
              "org.apache.spark.sql..",
              "org.apache.commons.math3..",
              "scala..",
              "java..");

  @ArchTest
  static final ArchRule DISCLOSURE_KNOWS_NO_SPARK =
      noClasses()
          .that()
          .resideInAPackage("nl.wijkbeeld.analytics.disclosure..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "nl.wijkbeeld.analytics",
              "nl.wijkbeeld.analytics.step..",
              "nl.wijkbeeld.analytics.publish..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      SlicesRuleDefinition.slices()
          .matching("nl.wijkbeeld.analytics.(*)..")
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$");
}
