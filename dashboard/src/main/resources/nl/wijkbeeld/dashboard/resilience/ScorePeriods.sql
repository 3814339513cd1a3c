-- Waar scores van zijn: indeling, niveau, periode en referentie, met van hoeveel gebieden beide scores bekend zijn.
SELECT indeling, niveau, periode, referentie, count(*) FILTER (WHERE zijden = 2) AS bekend
FROM (
  SELECT indeling, niveau, periode, coalesce(referentie, 'nu') AS referentie, gebiedcode, count(score) AS zijden
  FROM scores
  WHERE thema = 'totaal'
  GROUP BY ALL
)
GROUP BY ALL
