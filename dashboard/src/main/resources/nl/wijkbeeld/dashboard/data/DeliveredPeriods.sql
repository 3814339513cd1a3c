-- Welke perioden elke levering draagt, en op welke dag zij gelezen is.
SELECT DISTINCT h.bron, h.levering, h.bronperiode, left(l.ontvangen, 10) AS dag
FROM herleiding h
LEFT JOIN leveringen l ON l.bron = h.bron AND l.levering = h.levering
