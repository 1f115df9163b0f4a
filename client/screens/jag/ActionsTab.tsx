export function ActionsTab() {
  return <p className="quiet">Actions of the group come here.</p>
}
