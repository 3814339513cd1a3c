package nl.wijkbeeld.dashboard.buurttop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkbeeld.dashboard.store.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the toekomstagenda of each day. */
@Repository
class AgendaPoints {
  private final JdbcClient store;

  AgendaPoints(JdbcClient store) {
    this.store = store;
  }

  /** The points of a day, in their order. */
  List<AgendaPoint> list(Day day) {
    return store
        .sql("select * from agendapunt where dag = ? order by volgorde, id")
        .param(day.id())
        .query(AgendaPoints::point)
        .list();
  }

  /** The agendas of earlier days about the same wijk, the newest day first. */
  Optional<UUID> dayBefore(Day day) {
    return day.wijkbeeld()
        .flatMap(
            edition ->
                store
                    .sql(
                        """
                        select d.id from dag d
                        where d.wijkbeeld = ? and d.gemaakt_op < ?
                          and exists (select 1 from agendapunt a where a.dag = d.id)
                        order by d.gemaakt_op desc fetch first 1 rows only
                        """)
                    .params(edition.code(), Moments.toStore(day.madeAt()))
                    .query(UUID.class)
                    .optional());
  }

  /** Makes these the points of a day, in this order; others fall away. */
  @Transactional
  void replace(Day day, List<AgendaPoint> points) {
    store.sql("delete from agendapunt where dag = ?").param(day.id()).update();
    for (int i = 0; i < points.size(); i++) {
      AgendaPoint point = points.get(i);
      store
          .sql(
              "insert into agendapunt (id, dag, volgorde, thema, stelling, wie, wanneer, indicator,"
                  + " stickers) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              point.id(),
              day.id(),
              i,
              point.theme().orElse(null),
              point.statement(),
              point.who(),
              point.when(),
              point.indicator().orElse(null),
              point.stickers())
          .update();
    }
  }

  private static AgendaPoint point(ResultSet row, int unused) throws SQLException {
    int theme = row.getInt("thema");
    Optional<Integer> ofTheme = row.wasNull() ? Optional.empty() : Optional.of(theme);
    return new AgendaPoint(
        row.getObject("id", UUID.class),
        ofTheme,
        row.getString("stelling"),
        row.getString("wie"),
        row.getString("wanneer"),
        Optional.ofNullable(row.getString("indicator")),
        row.getInt("stickers"));
  }
}
