import { useEffect } from 'react'
import { mailKinds } from '../../../server/contract/mail.ts'
import { Switch } from '../../parts/Switch.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useMailChoice } from '../../state/mail-choice.ts'

const labels = { off: 'No mail', on: 'Tell me by mail' }

/** Off until somebody wants it, and not there at all where this server sends no mail. */
export function MailSwitch() {
  const { choice, isBusy, failure } = useMailChoice()
  const { load, choose } = useMailChoice.getState()
  useEffect(() => void load(), [load])
  if (!choice?.isOffered) return null
  return (
    <section className="changes-part changes-mail">
      <h2>By mail, too</h2>
      <Switch
        legend="Be told by mail"
        name="mail"
        labels={labels}
        chosen={choice.isOn ? 'on' : 'off'}
        onChoose={(chosen) => void choose(chosen === 'on')}
      />
      <p className="quiet" role="status">
        {isBusy ? 'One moment …' : choice.isOn ? 'You are told by mail from now on.' : 'You get no mail.'}
      </p>
      <Trouble>{failure && failureWords(failure)}</Trouble>
      <p className="quiet">
        It goes to the address of your account and only says to sign in (“{mailKinds.watch.words}”): never
        which place, never a number. Safety notices are told in the same way. After one, none until you have
        looked.
      </p>
    </section>
  )
}
