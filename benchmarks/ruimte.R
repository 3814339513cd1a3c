# De lokale Moran van R, pakket spdep, op dezelfde buren en dezelfde cijfers: Rscript ruimte.R MAP INDICATOREN
suppressMessages(library(spdep))
keuze <- commandArgs(trailingOnly = TRUE)
map <- keuze[1]
buren <- lapply(strsplit(readLines(file.path(map, "buren.txt")), " "), as.integer)
class(buren) <- "nb"
attr(buren, "region.id") <- as.character(seq_along(buren))
gewichten <- nb2listw(buren, style = "W")
cijfers <- read.csv2(file.path(map, "cijfers.csv"), header = FALSE, dec = ".")
for (i in seq_len(as.integer(keuze[2]))) {
  tijd <- system.time({
    lokaal <- localmoran_perm(cijfers[[i]], gewichten, nsim = 19199, iseed = 20201121)
    geheel <- moran.mc(cijfers[[i]], gewichten, nsim = 999)
  })
  cat(sprintf("spdep %s, %d gebieden, indicator %d: %.1f s, processor %.1f s\n",
              packageVersion("spdep"), length(buren), i, tijd["elapsed"], tijd["user.self"] + tijd["sys.self"]))
  write.csv2(cbind(lokaal[, c("Ii", "Z.Ii", "Pr(z != E(Ii)) Sim")]), file.path(map, sprintf("spdep-%d.csv", i)))
}
