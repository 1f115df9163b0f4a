import { z } from 'zod'

/** Every way a request can fail, by name. One table: code → HTTP status and plain words. */
export const problems = {
  unknownValue: [400, 'A value in the question is not known here.'],
  badValue: [400, 'A value in the question could not be read.'],
  unknownParameter: [400, 'The question holds a parameter that this address does not take.'],
  badBody: [400, 'What was sent could not be read.'],
  activityWithIncidents: [400, 'Police activity is never added to incidents: ask for one or the other.'],
  sourcesOverlap: [400, 'These sources describe the same events: ask for one of them.'],
  notReleased: [400, 'This is not part of what has been released.'],
  tooFewYears: [400, 'There is nothing to compare with a year before.'],
  signIn: [401, 'Sign in first.'],
  notAllowed: [403, 'Your role may not do this.'],
  noAgreement: [403, 'There is no agreement of this reference over this source.'],
  notAParty: [403, 'Your agency is not a party of this agreement.'],
  agreementNotYet: [403, 'This agreement is not yet in force.'],
  agreementExpired: [
    403,
    'This agreement has ended: nothing can be brought in under it until it is renewed.',
  ],
  notPublished: [403, 'Nothing is published here: a release must be approved first.'],
  foreignOrigin: [403, 'This request did not come from this site.'],
  notFound: [404, 'There is nothing at this address.'],
  changedMeanwhile: [409, 'Somebody changed this in the meantime.'],
  referenceTaken: [409, 'There is an agreement of this reference already.'],
  agreementEnded: [409, 'This agreement was ended: make a new one.'],
  laterImportDependsOnIt: [409, 'A later import replaced some of these records: undo that one first.'],
  anotherImportRuns: [409, 'Another import is running: wait until it has finished.'],
  mappingIsDraft: [409, 'This mapping is a draft: it may be tried, not imported with.'],
  anotherReleaseIsBuilt: [409, 'Another release is being built: wait until it has finished.'],
  releaseWithdrawn: [409, 'This release was withdrawn: build another one.'],
  releaseUnreadable: [409, 'The file of this release is damaged or of other zones: build another one.'],
  sameApprover: [409, 'A release is approved by two people: this account has approved it already.'],
  fileChanged: [409, 'This is not the file that was checked.'],
  demonstrationFolder: [409, 'This folder holds demonstration data.'],
  tooLarge: [413, 'This is larger than the limit.'],
  notThisKind: [415, 'This kind of file cannot be read here.'],
  unknownFormat: [422, 'The columns of this file are not those of any format known here.'],
  fileRefused: [422, 'No row of this file could be taken.'],
  rowsRefused: [422, 'Some rows cannot be taken, and all or nothing was asked for.'],
  areaEmpty: [422, 'The outline holds no whole place cell of the area.'],
  mappingIncomplete: [422, 'The mapping does not say everything it must.'],
  personalData: [422, 'This names or holds what looks like personal data.'],
  nothingAgreed: [422, 'No agreement in force lets records be released.'],
  geometryUnreadable: [422, 'The outline could not be read.'],
  tooManyRequests: [429, 'Too many requests: wait a little.'],
  failed: [500, 'Something went wrong here. Nothing was changed.'],
  auditUnavailable: [503, 'This could not be written down in the audit, so it was not answered.'],
  busy: [503, 'The database is busy: try again in a moment.'],
  starting: [503, 'The index is being built: try again in a moment.'],
  diskFull: [507, 'The disk is full. Nothing was changed.'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof problems

/** RFC 9457 problem document. `param` names the parameter, `rows` the rows of a file; never a value. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string().optional(),
  param: z.string().optional(),
  rows: z.array(z.number()).optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>
