-- Een indicator in een periode voor alle gebieden van een niveau, de restposten en de gemeente.
SELECT gebiedcode, status, waarde, voorlopig, prognose, weinig, gladgestreken, ondergrens, bovengrens, dekking, herkomst
FROM waarden
WHERE indicator = ? AND periode = ? AND indeling = ? AND uitsplitsing = 'totaal'
  AND (niveau = ? OR niveau = 'gemeente' OR contains(gebiedcode, '_'))
