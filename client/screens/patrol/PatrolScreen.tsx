import { useEffect, useState } from 'react'
import { failureWords } from '../../state/failure-words.ts'
import { usePatrol } from '../../state/patrol.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { DoneNote } from '../places/DoneNote.tsx'
import '../places/places.css'
import '../places/places-print.css'
import { TabLink } from '../TabLink.tsx'
import { BriefingView } from './BriefingView.tsx'
import { DeliveredView } from './DeliveredView.tsx'
import './delivered.css'
import { KeptPlans } from './KeptPlans.tsx'
import { keptPlan } from './kept-plan.ts'
import { PlanFormView } from './PlanFormView.tsx'
import { PlanMap } from './PlanMap.tsx'
import { PlanResult } from './PlanResult.tsx'
import './patrol.css'
import { deliveredSearch, isDelivered, openPlan, planSearch } from './patrol-link.ts'
import { firstForm, questionOf } from './plan-form.ts'

/** Where to be in the next hours, and why: plan a shift, keep it, brief from it. */
export function PatrolScreen() {
  const search = useRoute((state) => state.search)
  const id = openPlan(search)
  useEffect(
    () => () => {
      useTold.getState().forgetDone()
      usePatrol.getState().forgetPlan()
    },
    [],
  )
  if (id) return <BriefingView key={id} id={id} />
  return <Views isDelivered={isDelivered(search)} />
}

/** Plan and delivered. Who asks no live figures plans nothing, and opens the plans of its own teams. */
function Views({ isDelivered: delivered }: { isDelivered: boolean }) {
  const role = useSession((state) => state.session?.role)
  return (
    <>
      <div className="places patrol-views-row">
        <nav className="patrol-views" aria-label="Patrol">
          <TabLink to="/patrol" current={!delivered}>
            Plan
          </TabLink>
          <TabLink to="/patrol" search={deliveredSearch} current={delivered}>
            Delivered
          </TabLink>
        </nav>
      </div>
      {delivered ? (
        <div className="places patrol">
          <h1>Patrol, delivered</h1>
          <DeliveredView />
        </div>
      ) : role === 'partner' ? (
        <div className="places patrol">
          <h1>Patrol</h1>
          <KeptPlans />
        </div>
      ) : (
        <Planning />
      )}
    </>
  )
}

function Planning() {
  const agency = useSession((state) => state.session?.agency ?? '')
  const { plan, isAsking, failure } = usePatrol()
  const [form, setForm] = useState(() => firstForm(new Date(), agency))
  const [trouble, setTrouble] = useState<string | null>(null)
  const startAt = (begin: NonNullable<typeof form.begin>): void => {
    setForm({ ...form, begin })
    if (plan) void usePatrol.getState().edit({ ...plan.question, begin: begin.cell })
  }
  const keep = async (): Promise<void> => {
    if (!plan) return
    const answer = await useTold.getState().add(keptPlan(plan.answer, agency), 'The plan is kept.')
    if (!answer.ok) return setTrouble(failureWords(answer.failure))
    usePatrol.getState().forgetPlan()
    useRoute.getState().go('/patrol', planSearch(answer.value.id))
  }
  return (
    <div className="places patrol patrol-planning">
      <h1>Patrol</h1>
      <p className="quiet">
        A few places for these hours, in walking order, each with its reason: an offence and an hour, never
        who is there.
      </p>
      <DoneNote />
      <div className="patrol-columns">
        <PlanFormView
          form={form}
          change={setForm}
          ask={() => {
            setTrouble(null)
            void usePatrol.getState().ask(questionOf(form, 0))
          }}
          isBusy={isAsking}
          trouble={trouble ?? (failure && failureWords(failure))}
        />
        <PlanMap plan={plan} begin={form.begin} startAt={startAt} />
        {plan ? (
          <PlanResult plan={plan} keep={() => void keep()} />
        ) : (
          <p className="patrol-empty">Say when and who, then press Plan it.</p>
        )}
        <KeptPlans />
      </div>
    </div>
  )
}
