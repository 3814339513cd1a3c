#!/usr/bin/env python3
"""Verzint bezoeken aan buurthuizen per maand en stadsdeel, 2017 tot en met 2022, om te laten zien hoe een schok en het herstel eruitzien.

Alles is verzonnen. Wat erin zit: elke zomer en december minder; vanaf maart 2020 bijna niets, in de zomer van 2020 een deel terug, vanaf november weer bijna niets,
en vanaf de zomer van 2021 herstel. In Noord en Zuidoost gaat dat snel, in Nieuw-West langzaam, in Centrum is het eind 2022 nog niet klaar. Van Westpoort is niets geleverd.
Gebruik: python3 verzin.py > buurthuisbezoeken-verzonnen.csv
"""
import random

GEWOON = {"Centrum": 5200, "West": 9800, "Nieuw-West": 14500, "Zuid": 7600, "Oost": 9100, "Noord": 10300, "Zuidoost": 9900}
# Hoe dicht bij gewoon het einde komt, en hoeveel maanden dat na juni 2021 duurt.
EINDE = {"Centrum": (0.86, 14), "West": (1.0, 9), "Nieuw-West": (0.98, 16), "Zuid": (0.97, 8), "Oost": (1.0, 10), "Noord": (1.03, 4), "Zuidoost": (1.05, 5)}
SEIZOEN = [1.02, 1.03, 1.06, 1.04, 1.0, 0.95, 0.62, 0.66, 1.05, 1.1, 1.08, 0.8]


def stand(gebied, jaar, maand):
    """Het deel van gewoon dat er in een maand is."""
    n = (jaar - 2020) * 12 + maand  # maart 2020 is 3
    if n < 3:
        return 1.0
    if n <= 10:
        return [0.5, 0.04, 0.08, 0.3, 0.5, 0.55, 0.6, 0.5][n - 3]
    if n <= 17:
        return [0.2, 0.1, 0.06, 0.07, 0.1, 0.12, 0.25][n - 11]
    eind, maanden = EINDE[gebied]
    return 0.3 + (eind - 0.3) * min(1.0, (n - 17) / maanden)


def main():
    toeval = random.Random(2020)
    print("periode;gebied;bezoeken")
    for jaar in range(2017, 2023):
        for maand in range(1, 13):
            for gebied, gewoon in GEWOON.items():
                aantal = gewoon * SEIZOEN[maand - 1] * stand(gebied, jaar, maand) * toeval.gauss(1, 0.02)
                print(f"{jaar}M{maand:02d};{gebied};{round(aantal)}")


main()
