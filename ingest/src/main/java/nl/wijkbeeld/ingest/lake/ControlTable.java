package nl.wijkbeeld.ingest.lake;

import java.nio.file.Path;
import nl.wijkbeeld.ingest.read.Controlecijfer;

/** Gathers the known figures of one delivery and writes them. */
public final class ControlTable implements AutoCloseable {

  /** The name of the file in the folder of a delivery of known figures. */
  public static final String FILE = "controlecijfers.parquet";

  private final ParquetTable table =
      new ParquetTable(
          "gebiedcode VARCHAR, indeling VARCHAR, indicator VARCHAR, periode VARCHAR, uitsplitsing VARCHAR,"
              + " waarde DOUBLE, decimalen INTEGER, toelichting VARCHAR");

  public void add(Controlecijfer cijfer) {
    table.add(
        row ->
            row.append(cijfer.gebied().code())
                .append(cijfer.gebied().indeling())
                .append(cijfer.indicator())
                .append(cijfer.periode().code())
                .append(cijfer.uitsplitsing())
                .append(cijfer.waarde())
                .append(cijfer.decimalen())
                .append(cijfer.toelichting()));
  }

  public void write(Path file) {
    table.write("SELECT * FROM rows", file);
  }

  @Override
  public void close() {
    table.close();
  }
}
