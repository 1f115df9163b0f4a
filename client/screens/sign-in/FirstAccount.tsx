import { shortestPassword } from '../../../server/contract/account.ts'

/** A folder in which nobody can sign in yet: how the first account is made, where only its keeper can. */
export function FirstAccount() {
  return (
    <>
      <p>
        This installation has no accounts. Whoever looks after it makes the first one on the machine where the
        map runs, in the map’s own folder, while the map is running or not:
      </p>
      <pre className="command-line">
        <code>
          npm run account -- create <span>--email you@agency.example</span> <span>--role analyst</span>{' '}
          <span>--agency your-agency</span> <span>--password-stdin</span>
        </code>
      </pre>
      <p>
        Put in your own address and agency. Then type a password of at least {shortestPassword} characters,
        press Enter, then Ctrl+D.
      </p>
      <dl className="first-roles">
        <dt>
          <code>--role analyst</code>
        </dt>
        <dd>sees the whole map and brings files in.</dd>
        <dt>
          <code>--role admin</code>
        </dt>
        <dd>lets others in by invitation. Make two: a role is raised by two of them together.</dd>
      </dl>
      <p>After that this page asks for the address and the password, and helps to set up a second factor.</p>
      <p>
        <button type="button" className="button button-strong" onClick={() => location.reload()}>
          The account is made: sign in
        </button>
      </p>
      <div className="other-ways">
        <p>
          Only want to look around? A folder of its own can hold invented data, with a sign-in by one click:
        </p>
        <pre className="command-line">
          <code>DATA_DIR=data/try npm start</code>
        </pre>
        <p>
          <a href="/public">What everybody may see, without signing in</a>
        </p>
      </div>
    </>
  )
}
