// Long because the whole surface stands on one page.
import type { Express, Request } from 'express'
import { acceptInvitation } from '../commands/accounts/accept-invitation.ts'
import type { AtTheDoor } from '../commands/accounts/at-the-door.ts'
import { changePassword } from '../commands/accounts/change-password.ts'
import { changeRole } from '../commands/accounts/change-role.ts'
import { confirmRole, rejectRole } from '../commands/accounts/confirm-role.ts'
import { demoSignIn } from '../commands/accounts/demo-sign-in.ts'
import { disableAccount } from '../commands/accounts/disable-account.ts'
import { invite, withdrawInvitation } from '../commands/accounts/invite.ts'
import { issuerSignIn } from '../commands/accounts/issuer-sign-in.ts'
import { listAccounts, listInvitations, listProposals } from '../commands/accounts/list-accounts.ts'
import { acceptPasswordLink, makePasswordLink, readPasswordLink } from '../commands/accounts/password-link.ts'
import { readInvitation } from '../commands/accounts/read-invitation.ts'
import { revokeSessions } from '../commands/accounts/revoke-sessions.ts'
import {
  confirmSecondFactorReset,
  listSecondFactorResets,
  proposeSecondFactorReset,
  rejectSecondFactorReset,
} from '../commands/accounts/second-factor-reset.ts'
import { setUpSecondFactor } from '../commands/accounts/set-up-second-factor.ts'
import { signIn } from '../commands/accounts/sign-in.ts'
import { signOut } from '../commands/accounts/sign-out.ts'
import { unlockAccount } from '../commands/accounts/unlock-account.ts'
import { verifyAppCode, verifyBackupCode } from '../commands/accounts/verify-code.ts'
import type { Acting } from '../commands/acting.ts'
import { addAgreement } from '../commands/agreements/add-agreement.ts'
import { changeAgreement } from '../commands/agreements/change-agreement.ts'
import { endAgreement } from '../commands/agreements/end-agreement.ts'
import { publishAgreement } from '../commands/agreements/publish-agreement.ts'
import { renewAgreement } from '../commands/agreements/renew-agreement.ts'
import { cancelImport } from '../commands/cancel-import.ts'
import { checkImport } from '../commands/check-import.ts'
import { deleteArea } from '../commands/delete-area.ts'
import { importJob } from '../commands/import-job.ts'
import { importRefusals } from '../commands/import-refusals.ts'
import { listImports } from '../commands/list-imports.ts'
import { deleteMapping } from '../commands/mappings/delete-mapping.ts'
import { listMappings } from '../commands/mappings/list-mappings.ts'
import { saveMapping } from '../commands/mappings/save-mapping.ts'
import { givePatrolNotice } from '../commands/patrol/give-notice.ts'
import { keepLateVisits, keepVisits } from '../commands/patrol/keep-visits.ts'
import { closeShift, revokeShift } from '../commands/patrol/shift-tickets.ts'
import { addHomePower, followUpHomePower, listHomePowers } from '../commands/protected/home-powers.ts'
import { addReferral, answerReferral, listReferrals } from '../commands/protected/referrals.ts'
import { reportCuckooing } from '../commands/protected/report-cuckooing.ts'
import { readOutlines } from '../commands/read-outlines.ts'
import { approveRelease } from '../commands/releases/approve-release.ts'
import { listReleases } from '../commands/releases/list-releases.ts'
import { orderRelease } from '../commands/releases/order-release.ts'
import { withdrawRelease } from '../commands/releases/withdraw-release.ts'
import { removeDemonstration } from '../commands/remove-demonstration.ts'
import { renameArea } from '../commands/rename-area.ts'
import { saveArea } from '../commands/save-area.ts'
import { startImport } from '../commands/start-import.ts'
import { addSafetyMap } from '../commands/told/add-safety-map.ts'
import { addTold } from '../commands/told/add-told.ts'
import { changeTold, removeTold, restoreTold } from '../commands/told/change-told.ts'
import { stepTold } from '../commands/told/step-told.ts'
import { undoImport } from '../commands/undo-import.ts'
import { addWatch } from '../commands/watches/add-watch.ts'
import { chooseMail } from '../commands/watches/choose-mail.ts'
import { lookedAtChanges } from '../commands/watches/looked-at-changes.ts'
import { removeWatch } from '../commands/watches/remove-watch.ts'
import { actAtDesk } from '../commands/workshop/act-at-desk.ts'
import { joinHall } from '../commands/workshop/join-hall.ts'
import { addCard, changeCard, hideCard } from '../commands/workshop/place-card.ts'
import { revealCards } from '../commands/workshop/reveal-cards.ts'
import { addWorkshop, changeWorkshop, removeWorkshop } from '../commands/workshop/set-up.ts'
import { renewCode, stepWorkshop } from '../commands/workshop/step-workshop.ts'
import { agreeWithCard, chooseCards, sortCard } from '../commands/workshop/vote.ts'
import { indexedCountsType } from '../contract/answers.ts'
import type { WriteAudit } from '../contract/audit.ts'
import { placesOn } from '../contract/jag/agenda.ts'
import type { ProtectionFigures } from '../contract/protection.ts'
import type { Viewer } from '../contract/viewer.ts'
import { areas } from '../questions/areas.ts'
import type { Ground } from '../questions/asking.ts'
import { compare } from '../questions/compare.ts'
import { counts, indexedCounts } from '../questions/counts.ts'
import { density } from '../questions/density.ts'
import { evaluation } from '../questions/evaluate/evaluation.ts'
import { exportAbout, exportPack, exportTable } from '../questions/exports/exports.ts'
import { askHiddenPlaces } from '../questions/hidden-places.ts'
import { defaultDetail, hotspots, mostDetail } from '../questions/hotspots.ts'
import { health, type Installation, session } from '../questions/installation.ts'
import { jagAgenda } from '../questions/jag/agenda.ts'
import { jagPack } from '../questions/jag/jag-pack.ts'
import { patrolBriefing } from '../questions/patrol/patrol-briefing.ts'
import { patrolComparison } from '../questions/patrol/patrol-comparison.ts'
import { patrolDose, placeDose } from '../questions/patrol/patrol-dose.ts'
import { patrolFile } from '../questions/patrol/patrol-file.ts'
import { patrolPlan } from '../questions/patrol/patrol-plan.ts'
import { placeHours } from '../questions/place-hours.ts'
import { profile } from '../questions/profile.ts'
import { protectedCounts } from '../questions/protected.ts'
import { protection } from '../questions/protection.ts'
import { cellDictionary, gazetteer, layer, reference } from '../questions/reference.ts'
import { agreements } from '../questions/registers/agreements.ts'
import { auditCheck, auditCsv, auditPage } from '../questions/registers/audit.ts'
import type { Registers } from '../questions/registers/registers.ts'
import { retention } from '../questions/registers/retention.ts'
import { publicCounts, releasePreview } from '../questions/released/public-counts.ts'
import { releaseCounts } from '../questions/released/release-counts.ts'
import { search } from '../questions/search.ts'
import { surveys } from '../questions/surveys.ts'
import { exportOutstanding, exportOutstandingAbout } from '../questions/told/outstanding-export.ts'
import { placePage } from '../questions/told/place-page.ts'
import { safetyMapping } from '../questions/told/safety-mapping.ts'
import { toldEntries, toldHistory } from '../questions/told/told-entries.ts'
import { exportTold, exportToldAbout } from '../questions/told/told-export.ts'
import { venueShares } from '../questions/venue-shares.ts'
import { venues } from '../questions/venues.ts'
import { changes } from '../questions/watch/changes.ts'
import { type MailDesk, mailChoice } from '../questions/watch/mail-choice.ts'
import { watches } from '../questions/watch/watches.ts'
import { welfare } from '../questions/welfare.ts'
import { desk, disclosures, oneWorkshop, workshopEvidence, workshopList } from '../questions/workshop/desk.ts'
import { mine } from '../questions/workshop/mine.ts'
import { workshopReport } from '../questions/workshop/report.ts'
import { shown, shownToHall } from '../questions/workshop/shown.ts'
import type { Workshops } from '../questions/workshop/workshops.ts'
import { joinTries } from './limiter.ts'
import {
  type Asked,
  readAgainst,
  readEvaluation,
  readJag,
  readNumber,
  readPatrol,
  readSwitch,
} from './query.ts'
import { registrar } from './registrar.ts'

/** What the routes stand on: the part of the composition root that requests may use. */
export interface Routing {
  config: { publicUrl?: string | undefined }
  ground: Ground
  installation: Installation
  viewer: (request: Request) => Promise<Viewer>
  acting: (viewer: Viewer) => Acting
  atTheDoor: (viewer: Viewer) => Omit<AtTheDoor, 'door'>
  audit: WriteAudit
  registers: Registers
  mail: MailDesk
  protection: ProtectionFigures
  workshops: Workshops
}

/** The whole surface on one page: every address of `contract/endpoints.ts` and the function that answers it. */
export function registerRoutes(app: Express, routing: Routing): void {
  const { installation, registers, mail, workshops } = routing
  const isHttps = routing.config.publicUrl?.startsWith('https:') === true
  const route = registrar(app, { ...routing, isHttps })

  route.ask('health', (asking) => health(asking, installation))
  route.ask('session', (asking, { host }) => session(asking, host, installation))
  route.ask('reference', (asking) => reference(asking))
  route.ask('cellDictionary', (asking) => cellDictionary(asking))
  route.ask('gazetteer', (asking) => gazetteer(asking))
  route.text('layer', 'application/geo+json', (asking, { path }) => layer(asking, path.name))
  route.ask('protection', () => protection(routing.protection))
  route.ask('search', (asking, { query }) => search(asking, query.get('q') ?? ''))
  route.ask('venues', (asking) => venues(asking))

  route.ask(
    'counts',
    (asking, asked) => (wantsIndexed(asked) ? indexedCounts(asking, asked) : counts(asking, asked)),
    (asked) => (wantsIndexed(asked) ? indexedCountsType : 'application/json'),
  )
  route.ask('hotspots', (asking, asked) =>
    hotspots(asking, { ...asked, detail: readNumber(asked.query, 'detail', 0, mostDetail, defaultDetail) }),
  )
  route.ask('density', (asking, { filter }) => density(asking, { filter }))
  route.ask('compare', (asking, asked) => compare(asking, { ...asked, against: readAgainst(asked.query) }))
  route.ask('cellProfile', (asking, { path, filter }) =>
    profile(asking, { kind: 'cell', id: path.id, filter }),
  )
  route.ask('wardProfile', (asking, { path, filter }) =>
    profile(asking, { kind: 'ward', id: path.id, filter }),
  )
  route.ask('areaProfile', (asking, { path, filter }) =>
    profile(asking, { kind: 'area', id: path.id, filter }),
  )

  route.ask('publicCounts', (asking, asked) => publicCounts(asking, asked))
  route.ask('releaseCounts', (asking, asked) => releaseCounts(asking, asked))
  route.ask('releasePreview', (asking, asked) =>
    releasePreview(asking, { ...asked, number: asked.path.number }),
  )
  route.act('releases', (acting) => listReleases(acting))
  route.act('buildRelease', (acting) => orderRelease(acting))
  route.act('approveRelease', (acting, { path }) => approveRelease(acting, { number: path.number }))
  route.act('withdrawRelease', (acting, { path }) => withdrawRelease(acting, { number: path.number }))

  route.ask('placeHours', (asking, { path, filter }) => placeHours(asking, { id: path.id, filter }))
  route.ask('venueShares', (asking, { query, filter }) =>
    venueShares(asking, { filter, kind: query.get('kind') }),
  )
  route.ask('hiddenPlaces', (asking, { filter }) => askHiddenPlaces(asking, { filter }))
  route.ask('welfare', (asking) => welfare(asking))
  route.ask('evaluation', (asking, { query, filter }) => evaluation(asking, readEvaluation(query, filter)))

  route.ask('patrolPlan', (asking, { query }) => patrolPlan(asking, readPatrol(query)))
  route.ask('patrolBriefing', (asking, { path }) => patrolBriefing(asking, { id: path.id }))
  route.ask('patrolComparison', (asking, { path }) => patrolComparison(asking, { id: path.id }))

  route.ticket.open()
  route.ticket.read()
  route.ticket.act('sendVisits', (acting, secret, json) => keepVisits(acting, secret, json))
  route.ticket.act('closeShift', (acting, secret) => closeShift(acting, secret), { ends: true })
  route.act('revokeShift', (acting, { path }) => revokeShift(acting, { plan: path.id }))
  route.act('lateVisits', (acting, { path, json }) => keepLateVisits(acting, { plan: path.id, batch: json }))
  route.ask('patrolDose', (asking, { filter }) => patrolDose(asking, { filter }))
  route.ask('placeDose', (asking, { path }) => placeDose(asking, { kind: path.kind, id: path.id }))
  route.act('givePatrolNotice', (acting, { json }) => givePatrolNotice(acting, json))
  route.ask('jagAgenda', (asking, { query, filter }) =>
    jagAgenda(asking, readJag(query, filter), placesOn.agenda),
  )
  route.ask('jagPack', (asking, { query, filter }) => jagPack(asking, readJag(query, filter)))

  route.ask('protectedCounts', (asking, { filter }) => protectedCounts(asking, { filter }))
  route.ask('surveys', (asking, { filter }) => surveys(asking, { filter }))
  route.act('reportCuckooing', (acting, { json }) => reportCuckooing(acting, json))
  route.act('homePowers', (acting) => listHomePowers(acting))
  route.act('addHomePower', (acting, { json }) => addHomePower(acting, json))
  route.act('followUpHomePower', (acting, { path, json }) =>
    followUpHomePower(acting, { id: path.id, ...json }),
  )
  route.act('referrals', (acting) => listReferrals(acting))
  route.act('addReferral', (acting, { json }) => addReferral(acting, json))
  route.act('answerReferral', (acting, { path, json }) => answerReferral(acting, { id: path.id, ...json }))

  route.ask('areas', (asking) => areas(asking))
  route.act('readOutlines', (acting, { bytes }) => readOutlines(acting, bytes))
  route.act('saveArea', (acting, { json }) => saveArea(acting, json))
  route.act('renameArea', (acting, { path, json, ifMatch }) =>
    renameArea(acting, { id: path.id, version: ifMatch, ...json }),
  )
  route.act('deleteArea', (acting, { path, ifMatch }) =>
    deleteArea(acting, { id: path.id, version: ifMatch }),
  )

  route.ask('told', (asking, { query }) => toldEntries(asking, query))
  route.ask('toldHistory', (asking, { path }) => toldHistory(asking, { id: path.id }))
  route.ask('safetyMapping', (asking, { path }) => safetyMapping(asking, { id: path.id }))
  route.act('addSafetyMap', (acting, { path, json }) => addSafetyMap(acting, { id: path.id, draft: json }))
  route.ask('placePage', (asking, { path }) => placePage(asking, { kind: path.kind, id: path.id }))
  route.act('addTold', (acting, { json }) => addTold(acting, json))
  route.act('changeTold', (acting, { path, json, ifMatch }) =>
    changeTold(acting, { id: path.id, version: ifMatch, draft: json }),
  )
  route.act('removeTold', (acting, { path, ifMatch }) =>
    removeTold(acting, { id: path.id, version: ifMatch }),
  )
  route.act('restoreTold', (acting, { path, ifMatch }) =>
    restoreTold(acting, { id: path.id, version: ifMatch }),
  )
  route.act('stepTold', (acting, { path, json, ifMatch }) =>
    stepTold(acting, { id: path.id, version: ifMatch, step: json }),
  )

  route.ask('watches', (asking) => watches(asking))
  route.act('addWatch', (acting, { json }) => addWatch(acting, json))
  route.act('removeWatch', (acting, { path }) => removeWatch(acting, { id: path.id }))
  route.ask('changes', (asking) => changes(asking))
  route.act('lookedAtChanges', (acting, { json }) => lookedAtChanges(acting, json))
  route.ask('mailChoice', (asking) => mailChoice(asking, mail))
  route.act('chooseMail', (acting, { json: { on } }) =>
    chooseMail(acting, { on, isOffered: mail.sending !== null }),
  )

  const tries = joinTries()
  route.ask('workshops', (asking) => workshopList(asking, workshops))
  route.ask('workshop', (asking, { path }) => oneWorkshop(asking, workshops, path.id))
  route.act('addWorkshop', (acting, { json }) => addWorkshop(acting, json))
  route.act('changeWorkshop', (acting, { path, json }) =>
    changeWorkshop(acting, { id: path.id, settings: json }),
  )
  route.act('removeWorkshop', (acting, { path }) => removeWorkshop(acting, { id: path.id }))
  route.act('stepWorkshop', (acting, { path, json: { to } }) => stepWorkshop(acting, { id: path.id, to }))
  route.act('newWorkshopCode', (acting, { path }) => renewCode(acting, { id: path.id }))
  route.ask('workshopDesk', (asking, { path, query }) =>
    desk(asking, workshops, { id: path.id, since: query.get('since') }),
  )
  route.ask('workshopShown', (asking, { path, query }) =>
    shown(asking, workshops, { id: path.id, since: query.get('since') }),
  )
  route.ask('workshopEvidence', (asking, { path }) => workshopEvidence(asking, workshops, path.id))
  route.ask('workshopDisclosures', (asking, { path }) => disclosures(asking, workshops, path.id))
  route.act('actAtDesk', (acting, { path, json }) => actAtDesk(acting, { id: path.id, action: json }))
  route.act('revealCards', (acting, { path }) => revealCards(acting, { id: path.id }))
  route.ask('workshopReport', (asking, { path }) => workshopReport(asking, workshops, path.id))
  route.act('joinHall', (acting, { json, browser }) => joinHall(acting, json, { browser, tries }))
  route.ask('hallShown', (asking, { query }) => shownToHall(asking, workshops, query.get('since')))
  route.ask('hallMine', (asking) => mine(asking, workshops))
  route.act('addHallCard', (acting, { json }) => addCard(acting, json))
  route.act('changeHallCard', (acting, { path, json }) => changeCard(acting, { id: path.id, change: json }))
  route.act('hideHallCard', (acting, { path }) => hideCard(acting, { id: path.id }))
  route.act('agreeInHall', (acting, { json }) => agreeWithCard(acting, json))
  route.act('sortInHall', (acting, { json }) => sortCard(acting, json))
  route.act('chooseInHall', (acting, { json }) => chooseCards(acting, json))

  route.act('checkImport', (acting, { bytes, query }) =>
    checkImport(acting, { bytes, format: query.get('format'), partner: partnerWords(query) }),
  )
  route.act('startImport', (acting, { bytes, query }) =>
    startImport(acting, {
      bytes,
      format: query.get('format'),
      sha256: query.get('sha256'),
      mode: query.get('mode'),
      partner: partnerWords(query),
    }),
  )
  route.act('importJob', (acting, { path }) => importJob(acting, { id: path.id }))
  route.act('cancelImport', (acting, { path }) => cancelImport(acting, { id: path.id }))
  route.act('imports', (acting) => listImports(acting))
  route.act('undoImport', (acting, { path }) => undoImport(acting, { id: path.id }))
  route.actText('importRefusals', 'text/csv', (acting, { path }) => importRefusals(acting, { id: path.id }))
  route.act('mappings', (acting) => listMappings(acting))
  route.act('saveMapping', (acting, { json, ifMatch }) =>
    saveMapping(acting, { draft: json, version: ifMatch }),
  )
  route.act('deleteMapping', (acting, { path, ifMatch }) =>
    deleteMapping(acting, { name: path.id, version: ifMatch }),
  )
  route.act('removeDemonstration', (acting) => removeDemonstration(acting))

  route.account('demoSignIn', (at, { json }) => demoSignIn(at, json))
  route.account('signIn', (at, { json }) => signIn(at, json))
  route.account('signOut', (at) => signOut(at))
  route.account('setUpSecondFactor', (at, { json }) => setUpSecondFactor(at, json))
  route.account('verifyAppCode', (at, { json }) => verifyAppCode(at, json))
  route.account('verifyBackupCode', (at, { json }) => verifyBackupCode(at, json))
  route.account('issuerSignIn', (at) => issuerSignIn(at))
  route.back('issuerReturn')
  route.account('invitation', (at, { json }) => readInvitation(at, json))
  route.account('acceptInvitation', (at, { json }) => acceptInvitation(at, json))
  route.account('accounts', (at) => listAccounts(at))
  route.account('invitations', (at) => listInvitations(at))
  route.account('invite', (at, { json }) => invite(at, json))
  route.account('withdrawInvitation', (at, { path }) => withdrawInvitation(at, path.id))
  route.account('roleProposals', (at) => listProposals(at))
  route.account('confirmRole', (at, { path }) => confirmRole(at, path.id))
  route.account('rejectRole', (at, { path }) => rejectRole(at, path.id))
  route.account('changeRole', (at, { path, json }) => changeRole(at, path.id, json))
  route.account('unlockAccount', (at, { path }) => unlockAccount(at, path.id))
  route.account('makePasswordLink', (at, { path }) => makePasswordLink(at, path.id))
  route.account('passwordLink', (at, { json }) => readPasswordLink(at, json))
  route.account('acceptPasswordLink', (at, { json }) => acceptPasswordLink(at, json))
  route.account('secondFactorResets', (at) => listSecondFactorResets(at))
  route.account('proposeSecondFactorReset', (at, { path }) => proposeSecondFactorReset(at, path.id))
  route.account('confirmSecondFactorReset', (at, { path }) => confirmSecondFactorReset(at, path.id))
  route.account('rejectSecondFactorReset', (at, { path }) => rejectSecondFactorReset(at, path.id))
  route.account('disableAccount', (at, { path }) => disableAccount(at, path.id))
  route.account('revokeSessions', (at, { path }) => revokeSessions(at, path.id))
  route.account('changePassword', (at, { json }) => changePassword(at, json))
  route.ask('agreements', (asking) => agreements(asking, registers))
  route.act('addAgreement', (acting, { json }) => addAgreement(acting, json))
  route.act('changeAgreement', (acting, { path, json, ifMatch }) =>
    changeAgreement(acting, { reference: path.id, version: ifMatch, change: json }),
  )
  route.act('renewAgreement', (acting, { path, json, ifMatch }) =>
    renewAgreement(acting, { reference: path.id, version: ifMatch, ...json }),
  )
  route.act('endAgreement', (acting, { path, ifMatch }) =>
    endAgreement(acting, { reference: path.id, version: ifMatch }),
  )
  route.act('publishAgreement', (acting, { path, json, ifMatch }) =>
    publishAgreement(acting, { reference: path.id, version: ifMatch, ...json }),
  )
  route.ask('retention', (asking) => retention(asking, registers))
  route.ask('audit', (asking, { query }) => auditPage(asking, registers, query))
  route.file('auditCsv', (asking, { query }) => auditCsv(asking, registers, query))
  route.ask('auditCheck', (asking) => auditCheck(asking, registers))

  route.file('exportAbout', (asking, asked) => exportAbout(asking, asked))
  route.file('exportPack', (asking, asked) => exportPack(asking, asked))
  route.file('patrolFile', (asking, { path }) => patrolFile(asking, { id: path.id, kind: path.kind }))
  route.file('exportTold', (asking, { path, query }) =>
    exportTold(asking, path.kind, readSwitch(query, 'excel')),
  )
  const meetingIn = (query: URLSearchParams) => ({ meeting: query.get('meeting') })
  route.file('exportOutstanding', (asking, { query }) =>
    exportOutstanding(asking, { ...meetingIn(query), excel: readSwitch(query, 'excel') }),
  )
  route.file('exportOutstandingAbout', (asking, { query }) =>
    exportOutstandingAbout(asking, meetingIn(query)),
  )
  route.file('exportToldAbout', (asking, { path }) => exportToldAbout(asking, path.kind))
  route.file('exportTable', (asking, asked) =>
    exportTable(asking, {
      ...asked,
      table: asked.path.table,
      kind: asked.path.kind,
      zeros: readSwitch(asked.query, 'zeros'),
      excel: readSwitch(asked.query, 'excel'),
    }),
  )
}

function partnerWords(query: URLSearchParams) {
  const word = (name: string) => query.get(name) || null
  return { mapping: word('mapping'), version: word('version'), agreement: word('agreement') }
}

/** The map asks for cells as positions in the cell dictionary; everybody else gets their ids. */
function wantsIndexed(asked: Asked): boolean {
  return asked.accept.includes(indexedCountsType)
}
