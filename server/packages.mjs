/**
 * Loaded before tsx, which would put each of their files through its own thread: a start takes a good part of a second
 * less. Only what every start needs, so not better-auth; whoever leaves this file out waits longer, nothing else.
 */
import 'better-sqlite3'
import 'express'
import 'fflate'
import 'h3-js'
import 'helmet'
import 'pino'
import 'proj4'
import 'zod'
