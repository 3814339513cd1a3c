package nl.wijkbeeld.analytics.compare;

import static nl.wijkbeeld.analytics.compare.Columns.REFERENTIEGEBIED;
import static nl.wijkbeeld.analytics.compare.Columns.SOORT;
import static nl.wijkbeeld.analytics.step.Cols.KIND;
import static nl.wijkbeeld.analytics.step.Cols.REST;
import static nl.wijkbeeld.vocabulary.Kolom.GEBIEDCODE;
import static nl.wijkbeeld.vocabulary.Kolom.INDELING;
import static nl.wijkbeeld.vocabulary.Kolom.NIVEAU;
import static nl.wijkbeeld.vocabulary.Kolom.OUDER;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import nl.wijkbeeld.vocabulary.Niveau;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * With which area around it each area is compared: its gemeente, and the area in which it directly
 * lies. A parent that is the gemeente or the country is not named twice.
 *
 * @param areas the areas of all divisions, with {@code rest} for residual areas
 * @param ancestry which area ({@code kind}) lies in which, over all levels
 */
record PlaceReferences(Dataset<Row> areas, Dataset<Row> ancestry) {

  /** Division, area, kind of comparison and the area to compare with. */
  Dataset<Row> all() {
    Dataset<Row> cities =
        ancestry
            .filter(col(NIVEAU).equalTo(Niveau.GEMEENTE.code()))
            .select(
                col(INDELING),
                col(KIND).as(GEBIEDCODE),
                lit(Vergelijking.STAD.code()).as(SOORT),
                col(GEBIEDCODE).as(REFERENTIEGEBIED));
    Dataset<Row> named =
        areas
            .filter(col(NIVEAU).isin(Niveau.GEMEENTE.code(), Niveau.LAND.code()))
            .select(col(INDELING), col(GEBIEDCODE).as(OUDER));
    Dataset<Row> parents =
        areas
            .filter(col(REST).equalTo(false))
            .filter(col(OUDER).isNotNull())
            .join(named, new String[] {INDELING, OUDER}, "left_anti")
            .select(
                col(INDELING),
                col(GEBIEDCODE),
                lit(Vergelijking.OUDER.code()).as(SOORT),
                col(OUDER).as(REFERENTIEGEBIED));
    return cities.unionByName(parents);
  }
}
