-- Waarvan ongelijkheid of samenhang in de ruimte gepubliceerd is, per indeling en niveau; en of er een kaart van te maken is.
SELECT indicator, indeling, niveau, bool_or(kaart) AS kaart
FROM (
    SELECT indicator, indeling, niveau, false AS kaart FROM ongelijkheid
    UNION ALL
    SELECT indicator, indeling, niveau, maat = 'lisa' AND status = 'bekend' AS kaart FROM ruimtelijk
)
GROUP BY indicator, indeling, niveau
ORDER BY indicator, indeling, niveau
