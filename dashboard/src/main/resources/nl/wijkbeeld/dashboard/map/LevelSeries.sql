-- De bekende cijfers van een indicator door de tijd, voor alle gebieden van een niveau zonder restposten.
SELECT periode, waarde
FROM waarden
WHERE indicator = ? AND indeling = ? AND niveau = ? AND uitsplitsing = 'totaal' AND status = 'bekend'
  AND NOT regexp_matches(gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$')
