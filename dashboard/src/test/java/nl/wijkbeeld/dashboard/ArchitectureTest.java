package nl.wijkbeeld.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "nl.wijkbeeld.dashboard",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_DASHBOARD_KNOWS_NO_SPARK_AND_OF_INGEST_ONLY_THE_VOCABULARY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.hadoop..",
              "nl.wijkbeeld.ingest..",
              "nl.wijkbeeld.analytics..");

  @ArchTest
  static final ArchRule PRESENTERS_MAPS_AND_CHARTS_KNOW_NO_VAADIN =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Presenter")
          .or()
          .resideInAnyPackage("..map..", "..chart..", "..figure..", "..snapshot..", "..text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..");

  @ArchTest
  static final ArchRule ONLY_QUESTIONS_TO_A_SNAPSHOT_TALK_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..snapshot..",
              "..figure..",
              "..map..",
              "..export..",
              "..data..",
              "..search..",
              "..infrastructure..",
              "..network..",
              "..money..",
              "..portrait..",
              "..resilience..",
              "..recovery..",
              "..relation..",
              "..spread..",
              "..account..",
              "..store..",
              "..account..",
              "..buurttop..",
              "nl.wijkbeeld.dashboard.wijkbeeld..",
              "..edition..",
              "..ownarea..",
              "..signal..",
              "..api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.duckdb..");

  @ArchTest
  static final ArchRule PRESENTERS_AND_VIEWS_TALK_NO_SQL =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Presenter")
          .or()
          .haveSimpleNameEndingWith("View")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.duckdb..");

  @Test
  void spark_and_hadoop_are_not_even_on_the_class_path() {
    assertThatThrownBy(() -> Class.forName("org.apache.spark.sql.SparkSession"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("org.apache.hadoop.fs.FileSystem"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
