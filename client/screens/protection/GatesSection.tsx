import { promisedFigures } from '../../../server/contract/protection.ts'

const { z1, z2, foldedHouseholds, releaseBase, belowForPartners, belowForPublic, nearestForPublic } =
  promisedFigures

/** The two gates as a picture, and in words that need no training. */
export function GatesSection() {
  return (
    <section id="gates" aria-labelledby="gates-title">
      <h2 id="gates-title">How it is protected</h2>
      <p>
        The map shows where harm happens, never who it happened to. Two gates see to that. The first stands
        where data come in, the second where figures go out. Neither relies on the other.
      </p>
      <ol className="gates" aria-label="The way of the data">
        <li className="gate-side">
          <h3>A file or a form</h3>
          <p>A partner’s list: addresses, times, words.</p>
        </li>
        <li className="gate">
          <h3>Gate 1: nothing precise gets in</h3>
          <p>
            The address becomes an area and is thrown away. Names, notes and reference numbers are not kept.
          </p>
        </li>
        <li className="gate-side">
          <h3>What is stored</h3>
          <p>An area, a time and a word from a list.</p>
        </li>
        <li className="gate">
          <h3>Gate 2: nothing small gets out</h3>
          <p>Counts are rounded and small ones withheld, unless an agreement lets the reader see them.</p>
        </li>
        <li className="gate-side">
          <h3>What people see</h3>
          <p>Figures for areas with many homes.</p>
        </li>
      </ol>
      <h3>For a parent</h3>
      <p>
        If something happened to your child and a partner reported it, this map does not hold your child’s
        name, your address or what was written about it. If it happened at home, or is of a kind that must be
        guarded most, the map knows only that “one report of this kind came from somewhere among at least{' '}
        {z2.households} homes, in these three months”. The public page does not show even that: it shows such
        harm for the whole borough and a whole year, and says “fewer than {belowForPublic}” when there were
        few or none.
      </p>
      <h3>In exact words</h3>
      <ul>
        <li>
          <strong>Protected</strong> records (at homes; domestic, sexual, honour-based, modern slavery, child
          exploitation, cuckooing) are kept by a fixed zone of at least {z2.households} homes and{' '}
          {z2.postcodes} postcodes, in which no postcode holds more than {z2.largestShare * 100} % of the
          homes, and by quarter. A ward too small for such a zone is one zone.
        </li>
        <li>
          <strong>Shared</strong> records (partners’ records of public places) are kept by a cell of about 130
          m. A cell with fewer than {foldedHouseholds} homes, but not none, is joined to others until there
          are {foldedHouseholds}. Partners see the release of them by zones of at least {z1.households} homes
          and {z1.postcodes} postcodes, the public by the larger zones.
        </li>
        <li>
          <strong>A release</strong> rounds each smallest figure at random to a multiple of {releaseBase},
          once. Every other figure is a sum of those, so asking again or asking differently tells nothing new.
        </li>
        <li>
          <strong>Partners</strong> are shown sums below {belowForPartners} as “fewer than {belowForPartners}
          ”. <strong>The public</strong> is shown sums below {belowForPublic} as “fewer than {belowForPublic}
          ”, the others to the nearest {nearestForPublic}. Nil is shown in the same way.
        </li>
        <li>
          <strong>Live figures</strong> are for officers and analysts whose agency is a party of an agreement
          in force over that source. The day it ends, they stop.
        </li>
      </ul>
    </section>
  )
}
