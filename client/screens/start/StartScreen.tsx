import { rangeWords } from '../../parts/words.ts'
import { useReference } from '../../state/reference.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { StartHeading } from './StartHeading.tsx'
import { ThreeDoors } from './ThreeDoors.tsx'

/** The first screen of a new installation for its analyst: three doors, and a way past them. */
export function StartScreen() {
  const months = useReference((state) => state.reference?.months)
  const demo = useSession((state) => state.session?.demo)
  const closeDoors = useSession((state) => state.closeDoors)
  const go = useRoute((state) => state.go)
  return (
    <div className="start">
      <StartHeading />
      <p className="start-lead">
        This map counts incidents by place, never by person.{' '}
        {demo &&
          months &&
          months.length > 0 &&
          `It opens with invented incidents, ${rangeWords(months[0], months[months.length - 1])}. `}
        Choose what you came for.
      </p>
      <ThreeDoors
        open={(path, search) => {
          closeDoors()
          go(path, search)
        }}
      />
      <p>
        <button type="button" className="link-button" onClick={closeDoors}>
          Just show me the map
        </button>
      </p>
    </div>
  )
}
