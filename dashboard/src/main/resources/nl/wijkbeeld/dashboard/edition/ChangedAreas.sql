-- Welke gebieden er bij kwamen, weggingen, of een andere naam, ouder, omtrek of een ander niveau kregen.
WITH toen AS (SELECT gebiedcode, indeling, naam, niveau, ouder, oppervlakte_m2, geometry FROM read_parquet(?))
SELECT
  coalesce(n.gebiedcode, t.gebiedcode) AS gebiedcode, coalesce(n.indeling, t.indeling) AS indeling,
  coalesce(n.niveau, t.niveau) AS niveau, coalesce(n.naam, t.naam) AS naam,
  t.gebiedcode IS NULL AS is_nieuw, n.gebiedcode IS NULL AS is_weg,
  CASE WHEN n.naam <> t.naam THEN t.naam END AS eerdere_naam,
  CASE WHEN n.niveau <> t.niveau THEN t.niveau END AS eerder_niveau,
  CASE WHEN n.ouder IS DISTINCT FROM t.ouder THEN coalesce(t.ouder, '') END AS eerdere_ouder,
  n.geometry IS DISTINCT FROM t.geometry AS andere_omtrek,
  t.oppervlakte_m2 AS eerdere_m2, n.oppervlakte_m2 AS m2
FROM toen t
FULL JOIN gebieden n USING (gebiedcode, indeling)
WHERE t.gebiedcode IS NULL OR n.gebiedcode IS NULL OR n.naam <> t.naam OR n.niveau <> t.niveau
  OR n.ouder IS DISTINCT FROM t.ouder OR n.geometry IS DISTINCT FROM t.geometry
ORDER BY indeling, niveau, naam, gebiedcode
