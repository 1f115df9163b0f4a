export function MeetingTab() {
  return <p className="quiet">Meeting mode and agenda come here.</p>
}
