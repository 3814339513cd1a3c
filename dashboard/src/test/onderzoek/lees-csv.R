# Leest een export in CSV zoals een onderzoeker dat doet, en schrijft van elke waarde een regel.
#   Rscript lees-csv.R BESTAND internationaal|nl
gegeven <- commandArgs(trailingOnly = TRUE)
lees <- if (gegeven[2] == "nl") read.csv2 else read.csv
t <- lees(gegeven[1], na.strings = c("NA", ""), colClasses = c(gebiedcode = "character", periode = "character", indeling = "character"), fileEncoding = "UTF-8-BOM")
stopifnot(is.numeric(t$waarde), all(is.na(t$waarde) == (t$status != "bekend")))
waarde <- ifelse(is.na(t$waarde), "", sprintf("%.17g", t$waarde))
cat(paste(t$gebiedcode, t$indicator, t$periode, t$uitsplitsing, waarde, t$status, sep = "|"), sep = "\n")
