-- Wat opviel tegen de eigen geschiedenis, het nieuwste eerst.
SELECT s.gebiedcode, g.naam, i.label, i.decimalen, s.periode, s.waarde, s.verwacht, s.ondergrens, s.bovengrens, s.richting
FROM signalen s
JOIN gebieden g USING (gebiedcode, indeling)
JOIN indicatoren i USING (indicator)
JOIN (SELECT gebiedcode, indeling, indicator, periode, eind FROM waarden WHERE uitsplitsing = 'totaal') w
  USING (gebiedcode, indeling, indicator, periode)
WHERE s.indeling = ?
ORDER BY w.eind DESC, abs(s.waarde - s.verwacht) DESC, g.naam, i.label
