# Een kaart van alle buurten in R met sf: wat een onderzoeker anders zou doen. Zie docs/benchmarks.md.
# Rscript benchmarks/kaart.R MAP, met in die map buurten.csv en cijfers.csv van benchmarks/dashboard.sh.
suppressPackageStartupMessages(library(sf))
folder <- commandArgs(trailingOnly = TRUE)[1]
seconds <- function(expression) system.time(expression)[["elapsed"]]

load <- seconds({
  areas <- read.csv(file.path(folder, "buurten.csv"))
  figures <- read.csv(file.path(folder, "cijfers.csv"))
  shapes <- st_as_sfc(structure(as.list(areas$wkb), class = "WKB"), crs = 4326)
  map <- st_transform(st_sf(gebiedcode = areas$gebiedcode, geometry = shapes), 28992)
  by_indicator <- split(figures, figures$indicator)
})

draw <- function(indicator) {
  one <- by_indicator[[indicator]]
  map$waarde <- one$waarde[match(map$gebiedcode, one$gebiedcode)]
  breaks <- unique(quantile(map$waarde, 0:5 / 5, na.rm = TRUE))
  file <- tempfile(fileext = ".png")
  png(file, width = 1000, height = 800)
  plot(map["waarde"], breaks = breaks, pal = hcl.colors(length(breaks) - 1, "Blues"), border = NA, main = indicator)
  dev.off()
  unlink(file)
}

times <- sapply(names(by_indicator)[1:12], function(indicator) seconds(draw(indicator)))
cat(sprintf("| R %s, sf %s | %d | %.0f | %.0f | %.1f |\n", getRversion(), packageVersion("sf"), length(times), 1000 * median(times), 1000 * max(times), load))
