#!/usr/bin/env python3
"""Verzint hulp die aangeboden en gevraagd wordt, per week en stadsdeel, week 12 tot en met 40 van 2020, om te laten zien hoe aanbod en vraag na een piek zakken.

Alles is verzonnen, ook het platform. Wat erin zit: een piek in week 14, daarna halveert het aanbod in vier tot zes weken en de vraag in tien tot twintig weken. In Zuidoost
zakt de vraag niet. Van Westpoort is niets geleverd. De werkelijke verhouding van het voorjaar (6.000 aangeboden, 600 gevraagd) staat in voor-elkaar.csv.
Gebruik: python3 verzin.py > hulp-verzonnen.csv
"""
import math
import random

# Aanbod op de piek, in hoeveel weken het halveert, vraag op de piek, in hoeveel weken die halveert (leeg: niet).
GEBIEDEN = {
    "Centrum": (310, 4.0, 34, 10),
    "West": (420, 4.5, 52, 12),
    "Nieuw-West": (380, 6.0, 96, 20),
    "Zuid": (450, 4.0, 48, 10),
    "Oost": (400, 5.0, 55, 13),
    "Noord": (260, 5.5, 64, 16),
    "Zuidoost": (240, 6.0, 88, None),
}
AANLOOP = {12: 0.35, 13: 0.8, 14: 1.0}


def over(week, halvering):
    """Het deel van de piek dat er in een week is."""
    if week <= 14:
        return AANLOOP[week]
    return 1.0 if halvering is None else math.pow(0.5, (week - 14) / halvering)


def main():
    toeval = random.Random(2020)
    print("periode;gebied;platform;aanbod;vraag")
    for week in range(12, 41):
        for gebied, (aanbod, daalt, vraag, zakt) in GEBIEDEN.items():
            # Een rest van het aanbod blijft: de helft van een tiende houdt vol.
            deel = 0.05 + 0.95 * over(week, daalt)
            geboden = round(aanbod * deel * toeval.gauss(1, 0.06))
            gevraagd = round(vraag * over(week, zakt) * toeval.gauss(1, 0.09))
            print(f"2020W{week:02d};{gebied};Verzonnen Buurthulp;{geboden};{gevraagd}")


main()
