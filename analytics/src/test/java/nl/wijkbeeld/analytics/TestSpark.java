package nl.wijkbeeld.analytics;

import org.apache.spark.sql.SparkSession;

/** The one session that all tests share; it ends with the JVM. */
public final class TestSpark {
  private static final SparkSession SESSION = SparkSessions.open("local[2]", 0);

  private TestSpark() {}

  public static SparkSession session() {
    return SESSION;
  }
}
