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

  /** The newest earlier day about the same wijk that has an agenda. */
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

  /** Keeps a point: a new one at the end, a known one in its place. */
  @Transactional
  void keep(Day day, AgendaPoint point) {
    int changed =
        store
            .sql(
                "update agendapunt set thema = ?, stelling = ?, wie = ?, wanneer = ?, indicator ="
                    + " ? where id = ? and dag = ?")
            .params(
                point.theme().orElse(null),
                point.statement(),
                point.who(),
                point.when(),
                point.indicator().orElse(null),
                point.id(),
                day.id())
            .update();
    if (changed == 0) {
      store
          .sql(
              """
              insert into agendapunt
                (id, dag, volgorde, thema, stelling, wie, wanneer, indicator, stickers)
              values (?, ?, (select coalesce(max(volgorde), 0) + 1 from agendapunt where dag = ?),
                ?, ?, ?, ?, ?, ?)
              """)
          .params(
              point.id(),
              day.id(),
              day.id(),
              point.theme().orElse(null),
              point.statement(),
              point.who(),
              point.when(),
              point.indicator().orElse(null),
              point.stickers())
          .update();
    }
  }

  @Transactional
  void remove(Day day, AgendaPoint point) {
    store
        .sql("delete from agendapunt where id = ? and dag = ?")
        .params(point.id(), day.id())
        .update();
  }

  /** Lets a point and the one before it change places. */
  @Transactional
  void raise(Day day, AgendaPoint point) {
    List<AgendaPoint> all = list(day);
    int at = all.indexOf(point);
    if (at > 0) {
      int before = place(all.get(at - 1));
      int here = place(point);
      place(point, before);
      place(all.get(at - 1), here);
    }
  }

  private int place(AgendaPoint point) {
    return store
        .sql("select volgorde from agendapunt where id = ?")
        .param(point.id())
        .query(Integer.class)
        .single();
  }

  private void place(AgendaPoint point, int place) {
    store.sql("update agendapunt set volgorde = ? where id = ?").params(place, point.id()).update();
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
