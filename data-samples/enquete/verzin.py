#!/usr/bin/env python3
"""Verzint een bewonersenquête per schematische wijk, met het aantal mensen dat antwoordde, om te laten zien hoe zeker zo'n cijfer is.

Alles is verzonnen. Wie in een wijk antwoordt is echt geloot: bij weinig antwoorden schommelt het cijfer dus meer. Westpoort heeft te weinig inwoners voor een enquête.
Gebruik: python3 verzin.py > bewonersenquete-verzonnen.csv
"""
import random

rng = random.Random(2019)
# Hoe zwaar een stadsdeel het heeft, van 0 tot 1: verzonnen.
ZWAAR = {"A": 0.3, "E": 0.45, "F": 0.6, "K": 0.25, "M": 0.45, "N": 0.6, "T": 0.65}
# Het deel dat ja zegt, en wat de zwaarte doet.
VRAGEN = {"hulp_buren": (0.62, 0.06), "eenzaam": (0.13, 0.10)}


def main():
    print("jaar;wijk;vraag;percentage;n")
    for jaar in (2016, 2018):
        for stadsdeel, zwaar in ZWAAR.items():
            for nummer in range(1, 5):
                eigen = zwaar + rng.gauss(0, 0.15)
                n = rng.randint(60, 260)
                for vraag, (midden, helling) in VRAGEN.items():
                    deel = min(0.95, max(0.02, midden + helling * (eigen - 0.5)))
                    ja = sum(rng.random() < deel for _ in range(n))
                    print(f"{jaar};{stadsdeel}{nummer};{vraag};{100 * ja / n:.1f};{n}".replace(".", ","))


main()
