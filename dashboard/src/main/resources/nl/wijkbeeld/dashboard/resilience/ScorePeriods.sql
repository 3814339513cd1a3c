-- Waar scores van zijn: indeling, niveau, periode en referentie, met hoeveel er bekend zijn.
SELECT indeling, niveau, periode, coalesce(referentie, 'nu') AS referentie, count(score) AS bekend
FROM scores
WHERE thema = 'totaal'
GROUP BY ALL
