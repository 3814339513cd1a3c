-- Welke perioden elke levering draagt.
SELECT DISTINCT bron, levering, bronperiode
FROM herleiding
