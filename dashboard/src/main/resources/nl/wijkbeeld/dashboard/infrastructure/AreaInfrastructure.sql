-- Wat er per gebied aan plekken is geregistreerd.
SELECT gebiedcode, niveau, publiek, commercieel, recreatief, religieus, transit, digitaal, mensen_en_netwerken, zonder_categorie,
  aantal, d0, d1, d2, nabij_500, nabij_1000, status, functionele_redundantie, ontmoetingsplekken, inwoners
FROM infrastructuur
WHERE indeling = ?
ORDER BY gebiedcode
