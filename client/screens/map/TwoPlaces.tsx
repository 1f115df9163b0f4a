import type { ReactNode } from 'react'
import type { Profile } from '../../../server/contract/answers.ts'
import { ChangeText } from '../../parts/ChangeText.tsx'
import { CountText } from '../../parts/CountText.tsx'
import { MiniClock } from '../../parts/MiniClock.tsx'
import { Sparkline } from '../../parts/Sparkline.tsx'
import { shareWords } from '../../parts/words.ts'
import { asNights } from '../../state/clock-block.ts'
import { useReference } from '../../state/reference.ts'

/** Two places side by side under the same question. */
export function TwoPlaces({ first, second }: { first: Profile; second: Profile | null }) {
  const types = useReference((state) => state.reference?.types) ?? []
  const label = (id: string | undefined): string => types.find((type) => type.id === id)?.label ?? '–'
  const lines: [string, (profile: Profile) => ReactNode][] = [
    ['Incidents', (profile) => <CountText count={profile.total} />],
    ['Rank', (profile) => (profile.rank === null ? '–' : <CountText count={profile.rank} />)],
    ['Of all', (profile) => shareWords(profile.shareOfAll)],
    ['On year before', (profile) => <ChangeText change={profile.change} />],
    [
      'Months',
      (profile) => <Sparkline values={profile.months.map(({ count }) => count)} width={96} height={28} />,
    ],
    ['Busiest', (profile) => profile.busiest || '–'],
    ['Most often', (profile) => label(profile.types[0]?.id)],
    ['Day and hour', (profile) => <MiniClock nights={asNights(profile.clock)} />],
  ]
  return (
    <table className="data-table two-places">
      <caption className="visually-hidden">Two places compared</caption>
      <thead>
        <tr>
          <td />
          {[first, second].map((profile, number) => (
            <th scope="col" key={profile?.place.id ?? number}>
              {profile ? profile.place.name : 'Looking it up…'}
              {profile && <span className="row-detail">{profile.place.detail}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([title, show]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{show(first)}</td>
            <td>{second && show(second)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
