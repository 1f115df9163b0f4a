# The sfc32 generator (Doty-Humphrey, PractRand 0.93) in base R, 32-bit words held as doubles.
# Run: Rscript tests/references/sfc32.R > tests/references/sfc32.json
suppressPackageStartupMessages(library(jsonlite))
M <- 2^32
xor32 <- function(a, b) bitwXor(a %/% 65536, b %/% 65536) * 65536 + bitwXor(a %% 65536, b %% 65536)
left <- function(a, n) (a * 2^n) %% M
right <- function(a, n) a %/% 2^n
draw <- function(state, count) {
  a <- state[1]; b <- state[2]; cc <- state[3]; counter <- state[4]; out <- numeric(count)
  for (i in seq_len(count)) {
    value <- (a + b + counter) %% M
    counter <- (counter + 1) %% M
    a <- xor32(b, right(b, 9))
    b <- (cc + left(cc, 3)) %% M
    cc <- (left(cc, 21) + right(cc, 11) + value) %% M
    out[i] <- value
  }
  out
}
# Seeding as PractRand: a = 0, b = low word, c = high word, counter = 1, first twelve outputs thrown away.
seeded <- function(low, high) draw(c(0, low, high, 1), 12 + 8)[13:20]
cat(toJSON(list(
  madeWith = unbox(R.version.string),
  sets = list(list(low = unbox(1), high = unbox(0), values = seeded(1, 0)),
              list(low = unbox(3735928559), high = unbox(20221122), values = seeded(3735928559, 20221122)))
), digits = I(17), pretty = TRUE), "\n")
