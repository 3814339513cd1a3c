#!/usr/bin/env python3
"""Leest een bestand met pandas en zegt wat dat kostte: CPU in milliseconden, hoogste geheugen in kB.

Gebruik: lees-met-pandas.py SOORT BESTAND
"""
import json
import resource
import sys

import pandas

soort, file = sys.argv[1:]
if soort == "bbga":
    table = pandas.read_csv(file, sep=";")
    len(table), table["waarde"].sum()
elif soort == "kwb-statline":
    table = pandas.read_csv(file, sep=";", decimal=",")
    len(table), table.max()
else:
    with open(file, encoding="utf-8") as text:
        table = pandas.DataFrame(json.load(text)["value"])
    len(table), table.max(numeric_only=True)

used = resource.getrusage(resource.RUSAGE_SELF)
print("METING", round((used.ru_utime + used.ru_stime) * 1000), used.ru_maxrss)
