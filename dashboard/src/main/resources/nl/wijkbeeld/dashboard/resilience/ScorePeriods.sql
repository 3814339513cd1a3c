-- Waar scores van zijn: indeling, niveau, periode en referentie, met van hoeveel gebieden beide bekend zijn.
WITH per_gebied AS (
  SELECT indeling, niveau, periode, coalesce(referentie, 'nu') AS referentie, gebiedcode, count(score) AS assen
  FROM scores
  WHERE thema = 'totaal'
  GROUP BY ALL
)
SELECT indeling, niveau, periode, referentie, count(*) FILTER (WHERE assen = 2) AS bekend
FROM per_gebied
GROUP BY ALL
