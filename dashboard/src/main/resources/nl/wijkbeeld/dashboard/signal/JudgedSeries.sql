-- Hoeveel weken en maanden beoordeeld zijn, en hoeveel niet, per reeks.
SELECT b.indicator, i.label, b.niveau, b.oordeel, sum(b.aantal)::BIGINT AS aantal
FROM beoordelingen b
JOIN indicatoren i USING (indicator)
WHERE b.indeling = ?
GROUP BY b.indicator, i.label, b.niveau, b.oordeel
ORDER BY i.label, b.niveau
