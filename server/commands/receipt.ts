/** What most commands answer: it is done, and the version of the data that knows of it. */
export interface Receipt {
  readonly done: true
  readonly dataVersion: string
}
