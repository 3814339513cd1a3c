-- De bevindingen van een soort en met een tekst; een lege vraag is alles.
SELECT b.soort, g.naam, coalesce(i.label, b.indicator) AS label, b.periode, b.uitsplitsing, b.melding, count(*) OVER () AS totaal
FROM bevindingen b
LEFT JOIN gebieden g USING (gebiedcode, indeling)
LEFT JOIN indicatoren i USING (indicator)
WHERE (? = '' OR b.soort = ?)
  AND (? = '' OR contains(lower(concat_ws(' ', g.naam, i.label, b.indicator, b.periode, b.melding)), lower(?)))
ORDER BY b.soort, label NULLS FIRST, b.periode, g.naam, b.melding
LIMIT 100
