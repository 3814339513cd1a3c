-- De diepste val van een reeks van een gebied na een schok, als die groter is dan toeval.
SELECT indicator, schok_label, diepte, diepste_periode, hersteltijd, eenheid_tijd, hersteld
FROM schokken
WHERE indeling = ? AND gebiedcode = ? AND status = 'bekend' AND hersteld IS NOT NULL AND coalesce(uitsplitsing, 'totaal') = 'totaal'
ORDER BY diepte DESC, indicator
LIMIT 1
