-- Hoeveel waarden er bij kwamen, weggingen of anders werden, per indicator en niveau. Eerst een vingerafdruk per
-- indicator en periode: wat in beide gelijk is, wordt niet naast elkaar gelegd.
WITH
toen AS NOT MATERIALIZED (
  SELECT indicator, periode, gebiedcode, indeling, uitsplitsing, niveau, status, waarde FROM read_parquet(?)
),
nu AS NOT MATERIALIZED (
  SELECT indicator, periode, gebiedcode, indeling, uitsplitsing, niveau, status, waarde FROM read_parquet(?)
),
vingers AS (
  SELECT indicator, periode, count(*) AS rijen, bit_xor(hash(gebiedcode, indeling, uitsplitsing, niveau, status, waarde)) AS vinger
  FROM toen GROUP BY ALL
  UNION ALL
  SELECT indicator, periode, count(*), bit_xor(hash(gebiedcode, indeling, uitsplitsing, niveau, status, waarde))
  FROM nu GROUP BY ALL
),
anders AS (
  SELECT indicator, periode FROM vingers
  GROUP BY ALL
  HAVING count(*) = 1 OR min(vinger) <> max(vinger) OR min(rijen) <> max(rijen)
),
naast AS (
  SELECT
    coalesce(n.indicator, t.indicator) AS indicator, coalesce(n.niveau, t.niveau) AS niveau,
    t.indicator IS NULL AS nieuw, n.indicator IS NULL AS weg,
    n.status AS status, t.status AS eerdere_status, n.waarde AS waarde, t.waarde AS eerdere_waarde
  FROM (SELECT * FROM toen SEMI JOIN anders USING (indicator, periode)) t
  FULL JOIN (SELECT * FROM nu SEMI JOIN anders USING (indicator, periode)) n
    USING (indicator, periode, gebiedcode, indeling, uitsplitsing)
)
SELECT
  a.indicator, a.niveau, coalesce(any_value(i.label), a.indicator) AS label,
  count(*) FILTER (nieuw) AS nieuw,
  count(*) FILTER (weg) AS weg,
  count(*) FILTER (NOT nieuw AND NOT weg AND status <> eerdere_status) AS toestand,
  count(*) FILTER (abs(waarde - eerdere_waarde) > 0.5 * pow(10, -coalesce(i.decimalen, 6))) AS waarde,
  count(*) FILTER (waarde <> eerdere_waarde AND abs(waarde - eerdere_waarde) <= 0.5 * pow(10, -coalesce(i.decimalen, 6))) AS afronding
FROM naast a
LEFT JOIN (
  SELECT indicator, label, decimalen FROM indicatoren
  UNION ALL
  SELECT indicator, label, decimalen FROM read_parquet(?) WHERE indicator NOT IN (SELECT indicator FROM indicatoren)
) i USING (indicator)
GROUP BY a.indicator, a.niveau
HAVING count(*) FILTER (nieuw OR weg OR status <> eerdere_status OR waarde <> eerdere_waarde) > 0
ORDER BY label, a.indicator, a.niveau
