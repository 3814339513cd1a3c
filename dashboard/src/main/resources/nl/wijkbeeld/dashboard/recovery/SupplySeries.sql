-- Wat er in een gebied aangeboden en gevraagd is, periode voor periode.
SELECT DISTINCT w.indicator, v.kant, w.periode, w.waarde
FROM waarden_per_gebied w
JOIN vraag_aanbod v USING (indicator, indeling, gebiedcode)
WHERE v.paar = ? AND w.indeling = ? AND w.gebiedcode = ? AND w.uitsplitsing = 'totaal' AND w.status = 'bekend' AND NOT coalesce(w.prognose, false)
