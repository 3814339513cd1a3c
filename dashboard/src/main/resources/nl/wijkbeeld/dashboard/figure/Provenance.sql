-- Welke levering welk cijfer draagt, en waardoor het gedeeld is.
SELECT h.indicator, h.periode, h.rol, coalesce(i.label, h.bronindicator) AS label, h.bronperiode, h.bron, h.levering, coalesce(i.bron, '') AS bronnaam
FROM herleiding h
LEFT JOIN indicatoren i ON i.indicator = h.bronindicator
ORDER BY h.rol, h.levering
