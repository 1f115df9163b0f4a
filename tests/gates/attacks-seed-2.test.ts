import { attackSeed } from './attacks/one-seed.ts'

attackSeed(2)
