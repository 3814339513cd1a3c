package nl.wijkbeeld.analytics;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** Opens the Spark session of a run, quiet and bound to this machine. */
public final class SparkSessions {

  /** From this many observations on, compiling a query takes less time than it saves. */
  private static final long WORTH_COMPILING = 2_000_000;

  private SparkSessions() {}

  /** The session that runs in this JVM, if there is one; whoever opened it closes it. */
  static Optional<SparkSession> findRunning() {
    Option<SparkSession> running = SparkSession.getDefaultSession();
    return running.isDefined() && !running.get().sparkContext().isStopped()
        ? Optional.of(running.get())
        : Optional.empty();
  }

  /**
   * A session.
   *
   * @param master the Spark master; {@code local[*]} uses all cores of this machine
   * @param observations about how many observations there are to work on
   */
  public static SparkSession open(String master, long observations) {
    boolean compile = observations >= WORTH_COMPILING;
    return SparkSession.builder()
        .appName("Wijkbeeld")
        .master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", compile ? "16" : "2")
        .config("spark.sql.codegen.wholeStage", compile)
        .config("spark.sql.codegen.factoryMode", compile ? "FALLBACK" : "NO_CODEGEN")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.autoBroadcastJoinThreshold", "20MB")
        .config("spark.sql.maxPlanStringLength", "4000")
        .config("spark.log.level", "ERROR")
        .getOrCreate();
  }
}
