-- Wat een schok met een reeks deed, in de gebieden van een niveau en in de gemeente.
SELECT gebiedcode, niveau, basis_van, basis_tot, schok_begin, diepte, diepste_periode, verlies, hersteltijd, hersteld, herstel_periode, status, reden, diepte_tov_gemeente, verlies_tov_gemeente, hersteltijd_tov_gemeente
FROM schokken
WHERE indeling = ? AND indicator = ? AND schok = ? AND coalesce(eenheid_tijd, '') = ? AND (niveau = ? OR niveau = 'gemeente') AND coalesce(uitsplitsing, 'totaal') = 'totaal'
