#!/usr/bin/env python3
"""Verzint enquêtecijfers voor de schematische wijken, in de vorm van de BBGA.

Verzonnen: elk cijfer. Namen van variabelen zijn die van de BBGA; een enquête is er om het jaar. Wijken in een stadsdeel
lijken op elkaar, en wat draagt en wat weegt hangen samen, maar niet helemaal. Westpoort heeft te weinig inwoners voor een enquête.
Gebruik: python3 verzin.py > bbga-wijken-verzonnen.csv
"""
import random

rng = random.Random(2018)
JAREN = (2014, 2016, 2018)
WIJKEN = 4
# Hoe zwaar een stadsdeel het heeft, van 0 tot 1: verzonnen.
ZWAAR = {"A": 0.25, "E": 0.45, "F": 0.7, "K": 0.2, "M": 0.45, "N": 0.65, "T": 0.75}
# Het midden, hoeveel de zwaarte doet, de toevallige eigenheid van een wijk, en wat er per jaar bij komt.
VARIABELEN = {
    "PVRIJWIL_P": (33, -6, 4, 0.2), "PBUUR_P": (54, 4, 5, -0.3), "PVERENIGING_P": (46, -16, 4, 0.0), "WZGEZOND_P": (79, -16, 3, 0.2),
    "PEENZ_P": (11, 12, 2, 0.3), "PREGIE_P": (9, 12, 2, 0.2), "WZDEPR_P": (6, 8, 1.5, 0.3), "PJEUGDW_P": (9, 13, 2, -0.6)}

print("jaar;gebiedcode15;variabele;waarde")
for stadsdeel, zwaar in ZWAAR.items():
    for nummer in range(1, WIJKEN + 1):
        eigen = zwaar + rng.gauss(0, 0.18)
        koers = rng.gauss(0, 0.6)
        for variabele, (midden, helling, spreiding, per_jaar) in VARIABELEN.items():
            afwijking = rng.gauss(0, spreiding)
            for jaar in JAREN:
                beter = koers * (1 if helling < 0 else -1)
                waarde = midden + helling * (eigen - 0.5) + afwijking + (per_jaar + beter) * (jaar - JAREN[0]) + rng.gauss(0, 0.8)
                print(f"{jaar};{stadsdeel}{nummer};{variabele};{max(1, round(waarde))}")
