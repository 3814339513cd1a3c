-- Wat opviel tegen de eigen geschiedenis.
SELECT s.gebiedcode, g.naam, i.label, i.decimalen, s.periode, s.waarde, s.verwacht, s.ondergrens, s.bovengrens, s.richting
FROM signalen s
JOIN gebieden g USING (gebiedcode, indeling)
JOIN indicatoren i USING (indicator)
WHERE s.indeling = ?
