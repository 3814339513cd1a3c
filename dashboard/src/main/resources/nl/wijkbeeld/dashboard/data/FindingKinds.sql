-- Hoeveel bevindingen er van elke soort zijn.
SELECT soort, count(*) AS aantal
FROM bevindingen
GROUP BY soort
ORDER BY aantal DESC, soort
