-- Welke uitsplitsingen er zijn, per indicator.
SELECT DISTINCT indicator, uitsplitsing
FROM waarden
ORDER BY indicator, uitsplitsing
