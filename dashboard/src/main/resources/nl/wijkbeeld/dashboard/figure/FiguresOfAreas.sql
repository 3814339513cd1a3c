-- Alle totalen van een handvol gebieden.
SELECT w.*, g.naam, false AS rest
FROM waarden_per_gebied w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indeling = ? AND w.uitsplitsing = 'totaal'
  AND w.gebiedcode IN (?, ?, ?, ?, ?, ?, ?)
