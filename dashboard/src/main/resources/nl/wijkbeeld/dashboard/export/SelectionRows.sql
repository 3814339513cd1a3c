-- De gepubliceerde waarden zoals een onderzoeker ze krijgt. Wat niet bekend is heeft geen getal, en van wat
-- verborgen is staat er geen enkel getal, ook geen teller of noemer.
SELECT
  w.gebiedcode,
  w.indeling,
  w.niveau,
  w.indicator,
  w.periode,
  w.uitsplitsing,
  w."begin",
  w.eind,
  CASE WHEN w.status = 'bekend' THEN w.waarde END AS waarde,
  w.status,
  w.voorlopig,
  CASE WHEN w.status <> 'onderdrukt' THEN w.teller END AS teller,
  CASE WHEN w.status <> 'onderdrukt' THEN w.noemer END AS noemer,
  CASE WHEN w.status = 'bekend' THEN w.ondergrens END AS ondergrens,
  CASE WHEN w.status = 'bekend' THEN w.bovengrens END AS bovengrens,
  CASE WHEN w.status = 'bekend' THEN w.gladgestreken END AS gladgestreken,
  w.dekking,
  w.herkomst,
  w.weinig,
  w.prognose
FROM waarden w
