/** method.md of the pack: how the figures were made, for the analyst who must defend them. */
export const methodText = `# Method and limits

## Place cells
The borough is covered by equal hexagons (H3 resolution 10, about 130 m across, about 0.013 km²). Each incident
with a place is counted in one cell; its exact point is dropped when the file is read and stored nowhere. Wards
of records with a published point are found by point-in-polygon before the point is dropped.

## Rank order and concentration
Every cell is ranked by its count; ties by the latest three months, then by cell index, so that no two ranks are
alike. "Half of the incidents in 3 % of the borough" is the smallest number of cells, taken in rank order, that
together hold half of the incidents, divided by all cells of the borough.

## What stands out: Gi*
For each cell the sum of its own count and that of its six neighbours is compared with what the borough's mean
would give (Getis and Ord 1992, Ord and Getis 1995; binary weights, the cell itself included):

    Gi* = (Σ w x − x̄ W) / ( S √((n Q − W²) / (n − 1)) ),  W = Σ w, Q = Σ w²

with n = every cell of the borough, empty ones too; p two-sided from the normal distribution. With thousands of
cells some would look unusual by accident: p is corrected over all cells (Benjamini and Hochberg 1995) to q, and a
cell is put in bin 3, 2 or 1 where q ≤ 0.01, 0.05 or 0.10 (negative where the surroundings are quieter). "Stands
out from its surroundings" means bin 2 or 3. It compares places with each other in one period; it does not say
that anything has changed, and not why.

The test is refused below 30 incidents or 30 cells with any; the ranking stays. With many empty cells the normal
approximation is rough: read p as an order, not as an exact probability.

## Time
Europe/London. Many published records know only their month; they are counted when their whole month lies inside
the period and neither weekday nor hour is asked for. With hours over midnight (20:00–03:00) the small hours belong
to the day on which the window began.

## Sources
Sources that describe the same events are never added together. Police activity (stop and search) is never added
to incidents. Ward tables answer wards, months and types; they have no cells.

## Published points
data.police.uk moves each point to one of a fixed list of anonymous map points before publication. Incidents of a
whole street may therefore stand in one cell; read two or three neighbouring cells together.

## Rates
Residents are Census 2021 sums of LSOAs that fit a ward best. Town centres hold far more people by day and at night
than live there; a rate per 1,000 residents is not a risk.
`
