# Quartic kernel density in base R (METHODS.md 3) and MASS::bandwidth.nrd.
# Run: Rscript tests/references/density.R > tests/references/density.json
suppressPackageStartupMessages(library(jsonlite))
x <- numeric(0); y <- numeric(0); w <- integer(0); seed <- 4242
step <- function() { seed <<- (48271 * seed) %% 2147483647; seed }
for (i in 1:120) { x <- c(x, step() %% 5000); y <- c(y, step() %% 4000); w <- c(w, as.integer(step() %% 5)) }
at <- expand.grid(x = seq(-300, 5300, by = 400), y = seq(-300, 4300, by = 400))
quartic <- function(h) apply(at, 1, function(s) {
  d2 <- (x - s[1])^2 + (y - s[2])^2
  sum(ifelse(d2 < h^2, w * 3 / (pi * h^2) * (1 - d2 / h^2)^2, 0))
})
peaked <- (x - 2500)^3 / 1e6 # quartiles nearer than the deviation: the other side of the minimum
heavy <- c(rep(100, 40), 1:5)
cat(toJSON(list(
  madeWith = unbox(sprintf("%s base; MASS %s bandwidth.nrd", R.version.string, packageVersion("MASS"))),
  x = x, y = y, counts = w, atX = at$x, atY = at$y,
  density = list(list(bandwidthMetres = unbox(200), values = quartic(200)),
                 list(bandwidthMetres = unbox(750.5), values = quartic(750.5))),
  bandwidthNrd = list(
    list(name = unbox("x alone"), values = x, counts = rep(1L, length(x)), bandwidth = unbox(MASS::bandwidth.nrd(x))),
    list(name = unbox("x by counts"), values = x, counts = w, bandwidth = unbox(MASS::bandwidth.nrd(rep(x, w)))),
    list(name = unbox("y by counts"), values = y, counts = w, bandwidth = unbox(MASS::bandwidth.nrd(rep(y, w)))),
    list(name = unbox("peaked by counts"), values = peaked, counts = w, bandwidth = unbox(unname(MASS::bandwidth.nrd(rep(peaked, w))))),
    list(name = unbox("peaked alone"), values = peaked, counts = rep(1L, length(peaked)),
         bandwidth = unbox(unname(MASS::bandwidth.nrd(peaked)))),
    list(name = unbox("quartiles coincide"), values = heavy, counts = rep(1L, length(heavy)),
         bandwidth = unbox(unname(MASS::bandwidth.nrd(heavy))))
  )
), digits = I(17)), "\n")
