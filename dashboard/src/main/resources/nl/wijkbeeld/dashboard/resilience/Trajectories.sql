-- Hoe scores van de gebieden van een niveau veranderden.
SELECT gebiedcode, pijler, van, tot, score_van, score_tot, verschil, richting, groter_dan_toeval
FROM trajecten
WHERE indeling = ? AND niveau = ? AND score_van IS NOT NULL AND score_tot IS NOT NULL
ORDER BY van
