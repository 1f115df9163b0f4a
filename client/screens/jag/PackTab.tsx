import { askedText } from '../meeting/meeting-link.ts'
import { TabLink } from '../TabLink.tsx'
import { RoomForm } from './RoomForm.tsx'

/** The paper of the next meeting for one room: one press makes it. */
export function PackTab() {
  return (
    <>
      <p className="quiet">
        Ranked places, what is overdue, who has said nothing, what ends and what is due, for one room and its
        list of agencies. Figures are asked now and kept nowhere but in the files you save.
      </p>
      <RoomForm>
        {({ asked }) => (
          <TabLink to="/jag/pack" search={`?${askedText(asked)}`} className="button button-strong jag-go">
            Make the pack
          </TabLink>
        )}
      </RoomForm>
    </>
  )
}
