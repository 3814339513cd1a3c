-- Alle weken en maanden die opvielen tegen de eigen geschiedenis.
SELECT s.gebiedcode, g.naam, s.niveau, s.indicator, i.label, i.eenheid, i.decimalen, s.periode, s.waarde, s.verwacht, s.ondergrens, s.bovengrens, s.richting, s.punten
FROM signalen s
JOIN gebieden g USING (gebiedcode, indeling)
JOIN indicatoren i USING (indicator)
WHERE s.indeling = ?
