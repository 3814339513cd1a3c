-- De klassen van een uitsplitsing tellen niet op tot het totaal van hetzelfde gebied.
SELECT format('{}: {} van {} in {}: de klassen tellen op tot {}, het totaal is {}', levering, variabele, gebiedcode, periode,
  duizendtallen(klassen), duizendtallen(totaal))
FROM (
  SELECT bron, levering, variabele, gebiedcode, indeling, periode,
    sum(waarde) FILTER (uitsplitsing <> 'totaal') AS klassen, max(waarde) FILTER (uitsplitsing = 'totaal') AS totaal,
    count(*) FILTER (status <> 'bekend') AS ontbrekend
  FROM waarnemingen
  WHERE variabele IN ('initiatieven', 'verzuimmeldingen', 'voorzieningen', 'geldstromen_euro')
  GROUP BY ALL
)
WHERE ontbrekend = 0 AND klassen IS NOT NULL AND totaal IS NOT NULL AND abs(klassen - totaal) > 0.005
ORDER BY abs(klassen - totaal) DESC
