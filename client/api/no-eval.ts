/** Import before anything that reaches a schema. */
import '../../server/contract/no-eval.ts'
