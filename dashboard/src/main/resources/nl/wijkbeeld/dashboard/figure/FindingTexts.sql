-- De bevindingen bij een indicator in een periode.
SELECT DISTINCT g.naam, b.melding
FROM bevindingen b
LEFT JOIN gebieden g USING (gebiedcode, indeling)
WHERE b.indicator = ? AND (b.periode = ? OR b.periode IS NULL)
ORDER BY g.naam NULLS FIRST, b.melding
LIMIT 12
