-- Waaruit de scores van een gebied bestaan.
SELECT pijler, thema, indicator, waarde, genormaliseerd, gewicht, coalesce(meegeteld, false) AS meegeteld, waardeperiode, richting
FROM score_opbouw
WHERE indeling = ? AND niveau = ? AND periode = ? AND gebiedcode = ?
ORDER BY pijler, thema, indicator
