-- Welke indicatoren er zijn, op welk niveau en in welke periode, en hoeveel gebieden er dan een cijfer hebben.
SELECT i.*, w.niveau, w.indeling, w.periode, w.bekend
FROM indicatoren i
JOIN (
  SELECT indicator, niveau, indeling, periode, count(*) FILTER (status <> 'onbekend') AS bekend
  FROM waarden
  WHERE uitsplitsing = 'totaal'
  GROUP BY ALL
) w USING (indicator)
ORDER BY i.indicator, w.niveau, w.periode
