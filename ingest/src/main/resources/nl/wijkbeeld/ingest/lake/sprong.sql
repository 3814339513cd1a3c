-- De bevolking van een gebied verschilt te veel van het jaar ervoor: meer dan een vijfde en meer dan 500 mensen.
SELECT format('{} ({}): {} inwoners in {} en {} in {}, volgens {}', gebiedcode, niveau, duizendtallen(eerder), vorig, duizendtallen(nu), jaar, bron)
FROM (
  SELECT *, lag(waarde) OVER reeks AS eerder, lag(jaar) OVER reeks AS vorig, waarde AS nu
  FROM (
    SELECT DISTINCT bron, indeling, gebiedcode, niveau, try_cast(periode AS INTEGER) AS jaar, waarde
    FROM waarnemingen
    WHERE (bron, variabele) IN (('kwb', 'AantalInwoners'), ('bbga', 'BEVTOTAAL')) AND uitsplitsing = 'totaal' AND status = 'bekend'
      AND NOT voorlopig AND periode ~ '^\d{4}$'
  )
  WINDOW reeks AS (PARTITION BY bron, indeling, gebiedcode ORDER BY jaar)
)
WHERE jaar = vorig + 1 AND abs(nu - eerder) > 500 AND abs(nu - eerder) > 0.2 * eerder
ORDER BY abs(nu - eerder) DESC
