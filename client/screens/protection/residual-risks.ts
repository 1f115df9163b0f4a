/** What the two gates do not prevent, said plainly. */
export const residualRisks: readonly { readonly risk: string; readonly words: string }[] = [
  {
    risk: 'A shown figure proves that something happened',
    words:
      'A smallest figure of a release that is not nil proves at least one record in that zone and period. It does not say at which address: gate 1 is independent of the release.',
  },
  {
    risk: 'Sums set against each other come down to the published figure of a zone',
    words:
      'Beside larger figures, a patient reader can work out the published figure of one zone and period, also where it is shown as “below 10”. It is 0, 3 or 6: it can tell that the zone is not empty, never how many records it holds.',
  },
  {
    risk: 'A source of single records is guessed in a third of its places',
    words:
      'Where nearly every zone and quarter that is not empty holds one record (ambulance, A&E), a third of them is published as 3, and a reader who guesses “one” is right there.',
  },
  {
    risk: 'An address can still be guessed, with little chance',
    words:
      'Of a protected record the best guess of an address is right in at most 1 case of 250 when every home of the zone is equally likely (fewer homes in a very small ward, below). Somebody who knows more to begin with can guess better; the map adds nothing finer than the zone.',
  },
  {
    risk: 'A record of a home sent as one of a public place',
    words:
      'Whether a row is about a home is read from the sender’s own columns, or from a default that somebody states. A row wrongly marked as public is stored by cell: the cell then holds at least 8 homes, not 250.',
  },
  {
    risk: 'Names that nothing introduces',
    words:
      'The screen of texts finds names after “Mr”, “called”, “aka” and the like. A bare name in a sentence is not found by pattern.',
  },
  {
    risk: 'The screen was measured by its own makers',
    words:
      'Its figures below were measured on invented texts written by the same hands as the screen. Real texts will do worse.',
  },
  {
    risk: 'Postcodes stand in for buildings',
    words:
      'No public list says which homes share a building. That no postcode holds too much of a zone stands in for it, and homes are shared out evenly over postcodes. A large tower could weigh more than the figures say.',
  },
  {
    risk: 'A very small ward',
    words: 'A ward that cannot reach the number of homes by itself becomes one zone below the number.',
  },
  {
    risk: 'Parties see single records',
    words:
      'Officers and analysts of an agreement’s parties see exact counts, of one as well, by cell or zone. They act under that agreement, every question is written down, and a screen can be photographed.',
  },
  {
    risk: 'A fresh machine, before the first account',
    words:
      'Until an account is made, whoever sits at the machine is its analyst. It is then meant to be reached from that machine alone. Make accounts before partners’ data come in.',
  },
  {
    risk: 'The program does not encrypt its files',
    words:
      'The folder is readable by its owner alone. Encryption of the disk and of backups is for whoever runs the machine.',
  },
  {
    risk: 'Whoever can start commands can read the folder',
    words:
      'Commands on the machine act without a sign-in, and the vault holds the exact counts and the secret behind the rounding. Stolen whole, the vault gives its stored records; only gate 1 protects them.',
  },
  {
    risk: 'Keys beside the accounts',
    words:
      'Unless the signing key is kept elsewhere (ACCOUNTS_SECRET), it lies in the accounts file, with the second factors that are sealed by it.',
  },
  {
    risk: 'A public copy of a release holds the partners’ figures',
    words:
      'The file of a release has every rounded figure, by small zone and quarter, although the public page shows coarser sums. If a public machine is broken into, those are had: rounded figures, never records.',
  },
  {
    risk: 'An audit that was cut off at its end',
    words:
      'An altered entry is found. That the newest entries are missing, a chain cannot tell by itself: note the last number and its hash elsewhere. A running server knows how long it was.',
  },
  {
    risk: 'Damage between two checks',
    words:
      'Starting makes a quick check of each database, which does not compare every index with its table. Backups are checked in full when they are made.',
  },
  {
    risk: 'Deleted is not gone from backups at once',
    words:
      'A deleted record stays in earlier backups until they are deleted too, after 35 days. Copies of a backup taken elsewhere are beyond this program.',
  },
  {
    risk: 'What was replaced is still held',
    words:
      'A record that a newer file replaced stays in the vault, uncounted, until retention deletes it, so that undo can bring it back. An import that was undone is deleted at once.',
  },
  {
    risk: 'A mail tells that there is something',
    words:
      'Where mail is set up, whoever wants it is told to sign in. Those who carry the mail see that an address got one, and when; they never see of which place or what. It can be switched off, and is until somebody switches it on.',
  },
  {
    risk: 'Households change',
    words:
      'Zones are built from public counts of homes at one time. They are fixed while records use them, and do not follow demolition or building.',
  },
]
