-- De nieuwste scores van een gebied, met het langste traject dat in hetzelfde jaar eindigt en groter is dan toeval.
WITH nieuwste AS (
  SELECT pijler, periode, score, rang_van, rang_tot, aantal, bekend, totaal, stapeling, stapeling_bekend
  FROM scores
  WHERE indeling = ? AND gebiedcode = ? AND thema = 'totaal' AND coalesce(referentie, 'nu') = 'nu' AND status = 'bekend'
  QUALIFY row_number() OVER (PARTITION BY pijler ORDER BY periode DESC) = 1
), veranderd AS (
  SELECT pijler, van, tot, score_van, score_tot
  FROM trajecten
  WHERE indeling = ? AND gebiedcode = ? AND groter_dan_toeval
  QUALIFY row_number() OVER (PARTITION BY pijler, tot ORDER BY van) = 1
)
SELECT n.*, v.van, v.tot, v.score_van, v.score_tot
FROM nieuwste n
LEFT JOIN veranderd v ON v.pijler = n.pijler AND v.tot = n.periode
ORDER BY n.pijler
