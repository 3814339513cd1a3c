package nl.wijkbeeld.ingest.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParquetTableTest {

  @Test
  void two_tables_do_not_share_the_folder_for_what_outgrows_the_memory() {
    List<String> folders = new ArrayList<>();
    try (ParquetTable one = new ParquetTable("a INTEGER");
        ParquetTable other = new ParquetTable("a INTEGER")) {
      one.query("SELECT current_setting('temp_directory')", row -> folders.add(row.getString(1)));
      other.query("SELECT current_setting('temp_directory')", row -> folders.add(row.getString(1)));
    }
    assertThat(folders).hasSize(2).doesNotHaveDuplicates();
  }
}
