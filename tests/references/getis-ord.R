# Gi* (binary weights, self included) by spdep::localG, and Benjamini-Hochberg by stats::p.adjust.
# Three sets: the 5 x 5 queen grid of METHODS.md; a 40 x 40 queen grid; a 30 x 30 hexagon grid (odd rows shifted).
# The counts come from a formula in whole numbers, so any language can make them again.
# Run: Rscript tests/references/getis-ord.R > tests/references/getis-ord.json
suppressPackageStartupMessages({ library(spdep); library(jsonlite) })

# Row-major cells, numbered from 1 here and from 0 in the file.
gridNeighbours <- function(rows, columns, steps) {
  nb <- vector("list", rows * columns)
  for (r in 0:(rows - 1)) for (k in 0:(columns - 1)) {
    found <- integer(0)
    for (s in steps(r)) {
      rr <- r + s[1]; kk <- k + s[2]
      if (rr >= 0 && rr < rows && kk >= 0 && kk < columns) found <- c(found, rr * columns + kk + 1L)
    }
    nb[[r * columns + k + 1]] <- sort(as.integer(found))
  }
  class(nb) <- "nb"
  attr(nb, "region.id") <- as.character(seq_len(rows * columns))
  nb
}
queen <- function(r) list(c(-1,-1), c(-1,0), c(-1,1), c(0,-1), c(0,1), c(1,-1), c(1,0), c(1,1))
hexagon <- function(r) {
  shift <- if (r %% 2 == 1) 0 else -1
  list(c(0,-1), c(0,1), c(-1,shift), c(-1,shift + 1), c(1,shift), c(1,shift + 1))
}
# A park-and-miller sequence: x' = 48271 x mod (2^31 - 1); small counts, and a raised patch in the middle.
formulaCounts <- function(rows, columns, seed, patchRow, patchColumn) {
  counts <- integer(rows * columns); x <- seed
  for (i in seq_along(counts)) {
    x <- (48271 * x) %% 2147483647
    r <- (i - 1) %/% columns; k <- (i - 1) %% columns
    draw <- x %% 100
    counts[i] <- if (draw < 60) 0 else if (draw < 80) 1 else if (draw < 92) 2 else draw %% 7
    if (abs(r - patchRow) <= 2 && abs(k - patchColumn) <= 2) counts[i] <- counts[i] + (x %% 6)
  }
  as.integer(counts)
}
measured <- function(name, rows, columns, steps, counts) {
  nb <- gridNeighbours(rows, columns, steps)
  z <- as.numeric(localG(counts, nb2listw(include.self(nb), style = "B")))
  p <- 2 * pnorm(abs(z), lower.tail = FALSE)
  list(name = unbox(name), rows = unbox(rows), columns = unbox(columns), counts = counts,
       neighbours = lapply(unclass(nb), function(n) as.integer(n) - 1L),
       z = z, p = p, q = p.adjust(p, method = "BH"))
}
methods <- as.integer(c(0,0,1,0,0, 0,2,3,1,0, 1,3,9,4,0, 0,1,4,2,0, 0,0,0,1,0))
cat(toJSON(list(
  madeWith = unbox(sprintf("%s; spdep %s localG(x, nb2listw(include.self(nb), style = \"B\")); p.adjust(method = \"BH\")",
                     R.version.string, packageVersion("spdep"))),
  sets = list(
    measured("methods-5x5-queen", 5, 5, queen, methods),
    measured("formula-40x40-queen", 40, 40, queen, formulaCounts(40, 40, 20220501, 12, 25)),
    measured("formula-30x30-hexagon", 30, 30, hexagon, formulaCounts(30, 30, 777, 20, 8))
  )
), digits = I(17)), "\n")
