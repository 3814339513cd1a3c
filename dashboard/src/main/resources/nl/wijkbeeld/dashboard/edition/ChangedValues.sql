-- De waarden zelf die er bij kwamen, weggingen of anders werden; van een indicator, of van alle.
WITH
toen AS NOT MATERIALIZED (
  SELECT indicator, periode, gebiedcode, indeling, uitsplitsing, niveau, status, waarde FROM read_parquet(?)
  WHERE indicator BETWEEN ? AND ?
),
nu AS NOT MATERIALIZED (
  SELECT indicator, periode, gebiedcode, indeling, uitsplitsing, niveau, status, waarde FROM read_parquet(?)
  WHERE indicator BETWEEN ? AND ?
),
namen AS (SELECT gebiedcode, indeling, naam FROM gebieden)
SELECT * FROM (
  SELECT
    coalesce(n.indicator, t.indicator) AS indicator, coalesce(n.periode, t.periode) AS periode,
    coalesce(n.gebiedcode, t.gebiedcode) AS gebiedcode, coalesce(n.indeling, t.indeling) AS indeling,
    coalesce(n.uitsplitsing, t.uitsplitsing) AS uitsplitsing, coalesce(n.niveau, t.niveau) AS niveau,
    coalesce(g.naam, coalesce(n.gebiedcode, t.gebiedcode)) AS naam,
    t.status AS eerdere_status, t.waarde AS eerdere_waarde, n.status AS status, n.waarde AS waarde,
    CASE
      WHEN t.indicator IS NULL THEN 'nieuw'
      WHEN n.indicator IS NULL THEN 'weg'
      WHEN t.status <> n.status THEN 'toestand'
      WHEN abs(n.waarde - t.waarde) > 0.5 * pow(10, -coalesce(i.decimalen, 6)) THEN 'waarde'
      WHEN n.waarde <> t.waarde THEN 'afronding'
    END AS soort
  FROM toen t
  FULL JOIN nu n USING (indicator, periode, gebiedcode, indeling, uitsplitsing)
  LEFT JOIN indicatoren i ON i.indicator = coalesce(n.indicator, t.indicator)
  LEFT JOIN namen g ON g.gebiedcode = coalesce(n.gebiedcode, t.gebiedcode) AND g.indeling = coalesce(n.indeling, t.indeling)
)
WHERE soort IS NOT NULL AND (? = '' OR soort = ?) AND (? = '' OR niveau = ?)
ORDER BY indicator, periode DESC, niveau, naam, gebiedcode, uitsplitsing
LIMIT ?
