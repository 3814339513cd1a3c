-- Welke indicatoren er bij kwamen of weggingen, en van welke iets in de definitie anders is.
WITH
toen AS (
  UNPIVOT (
    SELECT indicator, label::VARCHAR AS label, definitie::VARCHAR AS definitie, eenheid::VARCHAR AS eenheid, factor::VARCHAR AS factor,
      thema::VARCHAR AS thema, pijler::VARCHAR AS pijler, richting::VARCHAR AS richting, aggregatie::VARCHAR AS aggregatie,
      coalesce(teller, 'geen')::VARCHAR AS teller, coalesce(noemer, 'geen')::VARCHAR AS noemer, decimalen::VARCHAR AS decimalen,
      gevoelig::VARCHAR AS gevoelig, minimum::VARCHAR AS minimum
    FROM read_parquet(?)
  ) ON COLUMNS(* EXCLUDE (indicator)) INTO NAME veld VALUE tekst
),
nu AS (
  UNPIVOT (
    SELECT indicator, label::VARCHAR AS label, definitie::VARCHAR AS definitie, eenheid::VARCHAR AS eenheid, factor::VARCHAR AS factor,
      thema::VARCHAR AS thema, pijler::VARCHAR AS pijler, richting::VARCHAR AS richting, aggregatie::VARCHAR AS aggregatie,
      coalesce(teller, 'geen')::VARCHAR AS teller, coalesce(noemer, 'geen')::VARCHAR AS noemer, decimalen::VARCHAR AS decimalen,
      gevoelig::VARCHAR AS gevoelig, minimum::VARCHAR AS minimum
    FROM indicatoren
  ) ON COLUMNS(* EXCLUDE (indicator)) INTO NAME veld VALUE tekst
),
namen_toen AS (SELECT indicator, tekst AS label FROM toen WHERE veld = 'label'),
namen_nu AS (SELECT indicator, tekst AS label FROM nu WHERE veld = 'label')
SELECT * FROM (
  SELECT n.indicator, n.label, 'nieuw' AS veld, '' AS eerder, '' AS nu FROM namen_nu n ANTI JOIN namen_toen t USING (indicator)
  UNION ALL
  SELECT t.indicator, t.label, 'weg', '', '' FROM namen_toen t ANTI JOIN namen_nu n USING (indicator)
  UNION ALL
  SELECT n.indicator, m.label, n.veld, t.tekst, n.tekst
  FROM nu n JOIN toen t USING (indicator, veld) JOIN namen_nu m USING (indicator)
  WHERE n.tekst <> t.tekst
)
ORDER BY label, indicator, veld
