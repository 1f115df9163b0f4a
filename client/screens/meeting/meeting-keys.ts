/** What can be done on the projector, by key; `needs`: an item that is an action. */
export const meetingKeys = [
  { key: 'n', does: 'next', label: 'Next', needs: 'nothing' },
  { key: 'd', does: 'decide', label: 'Decide', needs: 'nothing' },
  { key: 'a', does: 'assign', label: 'Assign', needs: 'nothing' },
  { key: 't', does: 'date', label: 'Set a day', needs: 'action' },
  { key: 'c', does: 'carry', label: 'Carry forward', needs: 'action' },
  { key: 'x', does: 'close', label: 'Close by the meeting', needs: 'action' },
  { key: 'w', does: 'new', label: 'New action', needs: 'nothing' },
  { key: 'm', does: 'minutes', label: 'Minutes', needs: 'nothing' },
  { key: '?', does: 'help', label: 'Keys', needs: 'nothing' },
] as const

export type MeetingDoing = (typeof meetingKeys)[number]['does']

/** What a key press asks for; null: nothing of ours. Arrows and the space bar turn the pages as well. */
export function doingOf(key: string): MeetingDoing | 'back' | null {
  if (key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown') return 'next'
  if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp') return 'back'
  return meetingKeys.find((each) => each.key === key.toLowerCase())?.does ?? null
}
