/** Screens word failures; how is known where the calls are. */
export { type Answer, type Failure, failureWords } from '../api/failure.ts'
