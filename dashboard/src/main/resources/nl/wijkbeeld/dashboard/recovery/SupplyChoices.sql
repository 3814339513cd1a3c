-- Van welk aanbod en welke vraag het verloop is berekend, met hoeveel reeksen er iets over te zeggen is.
SELECT paar, any_value(paar_label) AS paar_label, indeling, niveau, eenheid_tijd, count(*) FILTER (status = 'bekend') AS bekend, count(*) AS aantal
FROM vraag_aanbod
GROUP BY paar, indeling, niveau, eenheid_tijd
ORDER BY bekend DESC, aantal DESC, paar
