-- Waar een reeks vanaf een periode anders gemeten is.
SELECT r.indicator, coalesce(i.label, r.indicator) AS label, r.periode, r.soort, r.uitleg
FROM reeksbreuken r
LEFT JOIN indicatoren i USING (indicator)
ORDER BY label, r.periode
