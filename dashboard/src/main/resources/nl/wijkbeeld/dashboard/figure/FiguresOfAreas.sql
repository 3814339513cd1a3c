-- Alle totalen van een handvol gebieden, van alle indicatoren of van enkele.
SELECT w.*, g.naam, false AS rest
FROM waarden_per_gebied w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indeling = ? AND w.uitsplitsing = 'totaal'
  AND w.gebiedcode IN (?, ?, ?, ?, ?, ?, ?)
  AND (? = '' OR list_contains(string_split(?, ','), w.indicator))
