# Upper tails of the standard normal distribution by base R's pnorm.
# Run: Rscript tests/references/normal.R > tests/references/normal.json
z <- c(0, 0.001, 0.1, 0.3, 0.5, 0.67, 0.6744, 0.6745, 0.68, 1, 1.28, 1.645, 1.96, 2.3263, 2.5758, 3, 3.515,
       4, 5, 5.6, 5.65, 5.66, 5.7, 6, 7.5, 10, 11.1111111, 15, 20, 23.4567891, 29.9876543, 30, 36.1234567, 37)
cat(jsonlite::toJSON(list(
  madeWith = jsonlite::unbox(paste(R.version.string, "pnorm(z, lower.tail = FALSE)")),
  z = z, upperTail = pnorm(z, lower.tail = FALSE), lowerTail = pnorm(z)
), digits = I(17), pretty = TRUE), "\n")
