# Makes the expected values in analytics/src/test/resources/signalen with the R package surveillance.
# The series are made up here, with a fixed seed. From the project's folder:
#   Rscript analytics/src/test/r/signalen.R analytics/src/test/resources/signalen
# With a second argument it also writes, to that folder and never into the project, the same for
# the example salmonella.agona of the package, for one comparison on one machine.
suppressMessages(library(surveillance))

alpha <- 0.005

# R stops its regression when the deviance changes by less than 1e-8 of itself. With `further` it
# goes on to 1e-13, and nothing else changes.
further <- function(expression) {
  original <- stats::glm.control
  replacement <- function(epsilon = 1e-13, maxit = 100, trace = FALSE) original(epsilon, maxit, trace)
  set <- function(value) {
    unlockBinding("glm.control", asNamespace("stats"))
    assign("glm.control", value, envir = asNamespace("stats"))
  }
  set(replacement)
  on.exit(set(original))
  force(expression)
}

weeks <- seq(as.Date("2013-01-07"), as.Date("2021-12-27"), by = "week")
months <- seq(as.Date("2009-01-01"), as.Date("2021-12-01"), by = "month")

# A count with a mean and a variance of `spread` times that mean.
counts <- function(mean, spread = 1) {
  if (spread > 1) rnbinom(length(mean), mu = mean, size = mean / (spread - 1))
  else rpois(length(mean), mean)
}

season <- function(days, height) exp(height * cos(2 * pi * as.numeric(format(days, "%j")) / 365.25))
growth <- function(days, per_year) exp(per_year * as.numeric(days - days[1]) / 365.25)

# R divides the squares by means of one step before the last. This is the package's own second fit,
# with the squares divided by the means that it ends with. It is missing where the history begins
# with a hole: there the package counts the time of the prediction from the first known count and
# that of the history from the hole, and so predicts for another moment.
settled_dispersion <- function(data, k, control, trend) {
  days <- as.Date(data@epoch, origin = "1970-01-01")
  table <- surveillance:::algo.farrington.data.glm(
    dayToConsider = days[k], b = control$b, freq = data@freq, epochAsDate = TRUE,
    epochStr = if (data@freq == 52) "week" else "month", vectorOfDates = days, w = control$w,
    noPeriods = control$noPeriods, observed = observed(data)[, 1], population = population(data)[, 1],
    verbose = FALSE, pastWeeksNotIncluded = control$pastWeeksNotIncluded, k)
  if (table$wtime[1] != 0) return(NA)
  model <- surveillance:::algo.farrington.fitGLM.flexible(
    table, trend, control$populationOffset, TRUE, TRUE, control$weightsThreshold, FALSE, FALSE, control)
  mean <- fitted(model)
  max(1, sum(model$weights * (table$response - mean)^2 / mean) / model$df.residual)
}

make_series <- function() {
  set.seed(20200526)
  n <- length(weeks)
  month_of_week <- as.integer(format(weeks, "%m"))
  outbreak <- function(values, at, sizes) {
    for (i in seq_along(at)) {
      span <- at[i]:min(at[i] + 3, length(values))
      values[span] <- values[span] + rpois(length(span), sizes[i])
    }
    values
  }
  holes <- counts(15 * season(weeks, 0.3), 1.5)
  holes[sample(seq_len(n), 60)] <- NA
  list(
    week_vlak = list(days = weeks, values = counts(rep(12, n))),
    week_trend_seizoen = list(days = weeks, values = counts(20 * season(weeks, 0.5) * growth(weeks, 0.08), 2)),
    week_dalend = list(days = weeks, values = counts(60 * growth(weeks, -0.15), 1.5)),
    week_uitbraken = list(days = weeks, values = outbreak(counts(10 * season(weeks, 0.4), 1.3), c(60, 150, 231, 300, 372, 420, 455), c(25, 40, 30, 60, 35, 20, 45))),
    week_laag = list(days = weeks, values = counts(0.8 * season(weeks, 0.3))),
    week_stille_zomer = list(days = weeks, values = ifelse(month_of_week %in% c(7, 8), 0, counts(rep(9, n), 1.5))),
    week_gaten = list(days = weeks, values = holes),
    week_groot = list(days = weeks, values = counts(400 * season(weeks, 0.2), 5)),
    week_bevolking = list(days = weeks, values = counts(14 * growth(weeks, 0.12), 1.5), population = round(50000 * growth(weeks, 0.12))),
    maand_seizoen = list(days = months, values = counts(40 * season(months, 0.4), 2)),
    maand_laag = list(days = months, values = counts(rep(2, length(months)))),
    maand_dalend = list(days = months, values = counts(80 * growth(months, -0.1), 1.5)),
    maand_uitbraken = list(days = months, values = outbreak(counts(rep(25, length(months)), 1.2), c(20, 70, 110, 140), c(60, 80, 40, 90)))
  )
}

period <- function(days, weekly) {
  if (weekly) format(days, "%GW%V") else format(days, "%YM%m")
}

judge <- function(name, series, years, half_window, levels) {
  weekly <- as.numeric(diff(series$days[1:2])) == 7
  n <- length(series$days)
  population <- if (is.null(series$population)) rep(1, n) else series$population
  data <- sts(
    observed = matrix(series$values), epoch = as.numeric(series$days), epochAsDate = TRUE,
    frequency = if (weekly) 52 else 12, start = as.integer(c(format(series$days[1], "%Y"), 1)),
    population = matrix(population))
  newest <- if (weekly) 52 else 36
  range <- max(n - newest + 1, ceiling(years * (if (weekly) 52.2 else 12)) + half_window + 2):n
  excluded <- if (weekly) 26 else 6
  control <- list(
    range = range, b = years, w = half_window, noPeriods = levels, reweight = TRUE,
    weightsThreshold = 2.58, pastWeeksNotIncluded = excluded, trend = TRUE, pThresholdTrend = 1,
    populationOffset = !is.null(series$population), limit54 = c(5, 4), alpha = alpha,
    thresholdMethod = "nbPlugin", glmWarnings = FALSE)
  result <- farringtonFlexible(data, control = control)
  exact <- further(farringtonFlexible(data, control = control))
  stopifnot(identical(is.na(result@control$trendVector), is.na(exact@control$trendVector)), identical(result@alarm, exact@alarm))
  settled <- further(sapply(range, function(k) {
    settled_dispersion(data, k, control, !is.na(exact@control$trendVector[k - range[1] + 1, 1]))
  }))
  expected <- result@control$mu0Vector[, 1]
  phi <- result@control$phiVector[, 1]
  # The package keeps the upper limit only where there were enough recent counts, and drops the
  # lower one; its own threshold function gives both.
  limits <- mapply(function(mu, spread) {
    unlist(surveillance:::algo.farrington.threshold.noufaily(log(mu), NA, spread, NULL, alpha, 0, "nbPlugin")[c("lower", "upper")])
  }, expected, phi)
  given <- result@upperbound[, 1]
  stopifnot(all(is.na(given) | given == limits["upper", ]))
  known <- !is.na(series$values[range]) & !is.na(settled)
  if (any(is.na(settled))) message(name, " ", years, " jaar: ", sum(is.na(settled)), " van ", length(range), " perioden beginnen met een gat")
  data.frame(
    reeks = name, jaren = years, venster = half_window, niveaus = levels, weggelaten = excluded,
    periode = period(series$days[range], weekly), verwacht = sprintf("%.15g", expected),
    spreiding = sprintf("%.15g", phi), verwacht_verder = sprintf("%.15g", exact@control$mu0Vector[, 1]),
    spreiding_verder = sprintf("%.15g", settled), ondergrens = limits["lower", ], bovengrens = limits["upper", ],
    trend = ifelse(is.na(result@control$trendVector[, 1]), "nee", "ja"),
    genoeg = ifelse(is.na(given), "nee", "ja"), alarm = ifelse(result@alarm[, 1], "ja", "nee"))[known, ]
}

write_all <- function(all_series, folder) {
  save <- function(table, file) write.csv(table, file.path(folder, file), row.names = FALSE, quote = FALSE, na = "")
  save(do.call(rbind, lapply(names(all_series), function(name) {
    one <- all_series[[name]]
    data.frame(
      reeks = name, periode = period(one$days, as.numeric(diff(one$days[1:2])) == 7), waarde = one$values,
      bevolking = if (is.null(one$population)) 1 else one$population)
  })), "reeksen.csv")
  save(do.call(rbind, lapply(names(all_series), function(name) {
    one <- all_series[[name]]
    weekly <- as.numeric(diff(one$days[1:2])) == 7
    window <- if (weekly) 3 else 1
    shorter <- if (weekly) list(c(3, 6), c(2, 4)) else list(c(3, 6))
    rbind(
      judge(name, one, 5, window, 10),
      do.call(rbind, lapply(shorter, function(s) judge(name, one, s[1], window, s[2]))))
  })), "verwacht.csv")
}

arguments <- commandArgs(trailingOnly = TRUE)
write_all(make_series(), arguments[1])

grid <- expand.grid(verwacht = c(1e-6, 0.05, 0.7, 3, 12.5, 88, 1234.5, 60000), spreiding = c(1, 1.000001, 1.01, 1.7, 6, 250), kans = c(0.005, 0.05, 0.5, 0.95, 0.995))
grid$kwantiel <- with(grid, ifelse(spreiding > 1, qnbinom(kans, verwacht / (spreiding - 1), 1 / spreiding), qpois(kans, verwacht)))
write.csv(format(grid, digits = 15, trim = TRUE, scientific = FALSE, drop0trailing = TRUE), file.path(arguments[1], "kwantielen.csv"), row.names = FALSE, quote = FALSE)

if (length(arguments) > 1) {
  data("salmonella.agona")
  agona <- disProg2sts(salmonella.agona)
  days <- seq(as.Date("1990-01-01"), by = "week", length.out = nrow(agona))
  write_all(list(salmonella_agona = list(days = days, values = observed(agona)[, 1])), arguments[2])
}
