/** Screens word failures; how is known where the calls are. */
export { failureWords } from '../api/failure.ts'
