-- Of het verschil tussen twee perioden groter is dan toeval, voor alle gebieden van een niveau.
SELECT gebiedcode, ondergrens, bovengrens, groter_dan_toeval
FROM vergelijkingen
WHERE indicator = ? AND indeling = ? AND niveau = ? AND periode = ? AND referentieperiode = ?
  AND soort IN ('vorige_periode', 'basisjaar')
ORDER BY soort DESC
