/** Long, because it is one table: every column of every database, in words. */

import { workshopTables } from './workshop/stored-workshops.ts'

/** What a stored thing belongs to: the four classes of records, or what running the map needs. */
export const storedClasses = ['open', 'shared', 'protected', 'told', 'running'] as const
export type StoredClass = (typeof storedClasses)[number]

/** The files of a data folder that hold tables. A release is a file of its own for every number. */
export type StoredIn = 'open' | 'vault' | 'work' | 'audit' | 'accounts' | 'release'

/** One table of one or more databases. `columns`: names, several with commas, and what they hold. */
export interface StoredTable {
  readonly table: string
  readonly databases: readonly StoredIn[]
  readonly classes: readonly StoredClass[]
  readonly holds: string
  readonly columns: Readonly<Record<string, string>>
}

const incidents = {
  databases: ['open', 'vault'],
  classes: ['open', 'shared'],
} as const

/**
 * What is stored. A test compares it, column by column, with the databases as the program makes them: a column that is
 * added without words here, or taken away, fails it.
 */
export const storedTables: readonly StoredTable[] = [
  {
    ...incidents,
    table: 'incident',
    holds: 'One admitted record: what kind, in which place cell, when. No text, no point, no person.',
    columns: {
      'id, batch': 'number of the record, and of the file it came in',
      'source, force, type': 'who published it and what kind it is, from closed lists',
      place: 'the place cell and ward (below)',
      'month, day, hour': 'when, as far as it is known; the day and the hour may be empty',
      published_id: 'data.police.uk’s own published crime ID; empty for partners’ records',
      replaced_by: 'the later file that took its place, so that undo can bring it back',
    },
  },
  {
    ...incidents,
    table: 'place',
    holds: 'Each place cell that has records, once.',
    columns: {
      id: 'number of the place',
      cell: 'a hexagon of about 130 m; for partners’ records one with no homes, or a group of at least 8',
      'ward2022, ward2002': 'the ward, by today’s and by the old outlines',
    },
  },
  {
    ...incidents,
    classes: ['open', 'shared', 'protected'],
    table: 'batch',
    holds: 'One file that came in. Never its name, never a row of it.',
    columns: {
      'id, ref': 'number of the file, and a random one for its address',
      'format, source, mode': 'what kind of file it was and how it was taken',
      'sha256, bytes': 'fingerprint and size of the whole file, so that the same file is not counted twice',
      'rows, accepted, duplicates, replaced, refused': 'how many rows, and what became of them',
      'month_first, month_last': 'the months it covers; whole quarters where it holds protected records',
      'at, undone_at': 'when it came in, and when it was undone',
      demo: 'whether it is invented',
      'first_id, last_id': 'the numbers of its records',
    },
  },
  {
    table: 'batch',
    databases: ['vault'],
    classes: ['shared', 'protected'],
    holds: 'More of a partner’s file.',
    columns: {
      agreement: 'the agreement it came in under: says how long its records are kept',
      'mapping, mapping_version': 'how its columns were read',
      agency: 'the agency that brought it',
    },
  },
  {
    ...incidents,
    table: 'unit',
    holds: 'How many records of a kind each file holds, so that a newer file finds what it replaces.',
    columns: { 'batch, source, force, month, type, records': 'file, publisher, month, kind, and how many' },
  },
  {
    ...incidents,
    table: 'ward_count',
    holds: 'Figures that are published by ward or neighbourhood, as published.',
    columns: {
      'id, batch, source, type': 'number, file, publisher, kind',
      'area_code, ward2022, month, count': 'published area, its ward, the month, and the figure',
      replaced_by: 'the later file that took its place',
    },
  },
  {
    ...incidents,
    classes: ['open'],
    table: 'venue',
    holds: 'Businesses of the public food-hygiene register.',
    columns: {
      'id, batch, replaced_by': 'number, file, and the later file that took its place',
      'register_id, name, kind': 'as the public register gives them',
      'cell, ward2022': 'place cell and ward; never the point',
      fictional: 'whether it is invented',
    },
  },
  {
    ...incidents,
    classes: ['open', 'shared', 'protected'],
    table: 'refusal',
    holds: 'Rows that were not taken in: which row and why. Never what stood in it.',
    columns: { 'batch, row, reason, column_name': 'file, row number, named reason, name of the column' },
  },
  {
    ...incidents,
    classes: ['running'],
    table: 'source',
    holds: 'Codes of the publishers.',
    columns: { 'id, code': 'number and code' },
  },
  {
    ...incidents,
    classes: ['running'],
    table: 'force',
    holds: 'Names of police forces.',
    columns: { 'id, name': 'number and name' },
  },
  {
    ...incidents,
    classes: ['running'],
    table: 'type',
    holds: 'Codes of the kinds of incident.',
    columns: { 'id, code': 'number and code' },
  },
  {
    table: 'postcode',
    databases: ['open'],
    classes: ['open'],
    holds:
      'A public list of every postcode, loaded by hand, to look places up. It says nothing of any record.',
    columns: { 'postcode, cell': 'a postcode and the place cell it lies in' },
  },
  {
    table: 'protected_record',
    databases: ['vault'],
    classes: ['protected'],
    holds:
      'One protected record: a zone of at least 250 homes, a quarter or (welfare) a whole year, a word from a closed list.',
    columns: {
      id: 'random',
      'batch, source': 'the file and the agreement’s source',
      zone: 'a Z2 zone: at least 250 homes and 20 postcodes',
      quarter: 'the quarter of the year; of welfare always the last one, which stands for the whole year',
      category: 'a word from a closed list',
      replaced_by: 'the later file that took its place',
    },
  },
  {
    table: 'home_power',
    databases: ['vault'],
    classes: ['protected'],
    holds:
      'One power over a home or a person: a zone of at least 250 homes and two months. Never where, never whose.',
    columns: {
      id: 'random',
      'power, owner, followed_up':
        'its kind, the agency that acts when it ends, and what that agency did, from closed lists',
      zone: 'a Z2 zone: at least 250 homes and 20 postcodes',
      'month_first, month_last': 'the months in which it began and ends; no day',
    },
  },
  {
    table: 'place_referral',
    databases: ['vault'],
    classes: ['protected'],
    holds: 'What became of one referral of a place, in closed words. Never a child.',
    columns: {
      'id, agreement': 'random, and the agreement: says how long it is kept',
      zone: 'a Z2 zone: at least 250 homes and 20 postcodes',
      quarter: 'the quarter of the year',
      'harm, band, panel': 'kind of harm, about how many, and which panel spoke of it',
      'agency, owner, answer': 'who referred it, who owes the answer, and the answer',
    },
  },
  {
    table: 'survey_answer',
    databases: ['vault'],
    classes: ['shared'],
    holds:
      'How many gave one answer to one question of a survey, in a ward. Never who, and never a number below 10.',
    columns: {
      'id, batch, source, replaced_by': 'number, file, source, and the later file that took its place',
      ward: 'the ward of 2022; empty: the whole area',
      'month_first, month_last': 'the month or quarter',
      'question, answer':
        'their words, after the screen for personal data; words of an answer that nowhere 10 people gave are not kept',
      n: 'how many; empty where fewer than 10',
    },
  },
  {
    table: 'carried_leaf',
    databases: ['vault'],
    classes: ['shared', 'protected'],
    holds: 'How many records retention deleted, by zone and period, so that later releases count the same.',
    columns: {
      'source, family, zone, period, leaf_group, count':
        'source, class, zone, quarter or half-year, kind, how many',
      'batch, part, replaced_by':
        'the file they came in, its month or quarter, and the later file that took its place: an undo goes by these',
    },
  },
  {
    table: 'deletion',
    databases: ['vault'],
    classes: ['running'],
    holds: 'What retention deleted, and by which rule. Never its contents.',
    columns: {
      'id, at, kind, rule, source': 'number, when, kind of record, rule, source',
      'month_first, month_last, records': 'the months concerned, and how many',
    },
  },
  {
    table: 'agreement',
    databases: ['vault'],
    classes: ['running'],
    holds: 'The agreement register.',
    columns: {
      'id, reference, source, class, version, demo':
        'number, reference, what it is about, version, invented or not',
      'purpose, lawful_basis': 'what for, and on which lawful basis',
      'starts, ends, ended_at, retention_months': 'from when to when, and how long records are kept',
      contact: 'a work contact: a post or a shared mailbox',
      'publish, publish_agreed_by, publish_agreed_on': 'whether figures may be released, who agreed, when',
    },
  },
  {
    table: 'agreement_party',
    databases: ['vault'],
    classes: ['running'],
    holds: 'Which agencies are parties of an agreement.',
    columns: { 'agreement, agency': 'agreement and agency' },
  },
  {
    table: 'area',
    databases: ['work'],
    classes: ['told'],
    holds: 'Areas that people saved on the map: whole place cells.',
    columns: {
      'id, version, created_at': 'number, version, when it was made',
      'name, kind': 'its name, screened for personal data, and what kind of area it is',
      cells: 'the place cells; the outline it was drawn with is not kept',
    },
  },
  {
    table: 'told',
    databases: ['work'],
    classes: ['told'],
    holds:
      'What people write about places: concerns, reports, venues, impact days, powers, services, actions, contacts, meetings and their minutes, assessments and their parts.',
    columns: {
      'id, kind, version, demo': 'random number, what kind it is, version, whether it is invented',
      'agency, agencies': 'the agency that wrote it, and those that may read it',
      'place_kind, place_id':
        'a venue, a place cell (folded as partners’ records are), or an area; never a point',
      fields: 'words from closed lists, days and hours, and text that was refused if it held personal data',
      steps: 'what became of it: confirmed, renewed, answered, owned, closed, and on which day',
      part_of: 'the assessment that it is a part of',
      author:
        'of a score: the account that gave it, so that nobody else reads it; empty once its round is closed',
      'made_on, changed_at, removed_at':
        'the day it was written, when it last changed, when it was taken off',
    },
  },
  {
    table: 'told_cell',
    databases: ['work'],
    classes: ['told'],
    holds: 'The place cells of each of these.',
    columns: { 'cell, told': 'a place cell, and what was written about it' },
  },
  {
    table: 'safety_map',
    databases: ['work'],
    classes: ['told'],
    holds:
      'One young person’s map of the places around, until its mapping is closed. Nothing says whose it is, or when it was given.',
    columns: {
      'id, told': 'random, and the assessment it was given for',
      marks: 'place cells (folded as partners’ records are), each safe, not safe, or it depends',
      route: 'place cells of a way, in no order, without both ends',
    },
  },
  {
    table: 'safety_tally',
    databases: ['work'],
    classes: ['told'],
    holds: 'Of a closed mapping: only cells that at least five different maps marked or ways led through.',
    columns: {
      'told, cell': 'the assessment and the place cell',
      'maps, green, amber, red': 'how many maps marked it, and how; 0 where fewer than five did',
      routes: 'how many ways led through it; 0 where fewer than five did',
    },
  },
  ...workshopTables,
  {
    table: 'told_change',
    databases: ['work'],
    classes: ['told'],
    holds: 'Who changed what was written: agency and role, never a person.',
    columns: {
      'id, told, at': 'number, which one, when',
      'agency, role, what': 'whose hand, in which role, and what was done',
      fields: 'each field before and after',
    },
  },
  {
    table: 'shift_ticket',
    databases: ['work'],
    classes: ['running'],
    holds:
      'Which phones may read one briefing, until two hours after its shift. Nothing says whose phone it is.',
    columns: {
      hash: 'a fingerprint of the ticket’s random secret; the secret itself is on the phone alone',
      'plan, team, agency, role': 'for which team of which plan, and whether it may see live figures',
      until: 'until when',
    },
  },
  {
    table: 'visit',
    databases: ['work'],
    classes: ['told'],
    holds: 'How long a team stood at a place of its plan. No person, no device, no way between places.',
    columns: {
      id: 'random, made on the phone, so that it is kept once',
      'plan, team, hotspot': 'which team of which plan, and the place cell',
      'arrived, minutes, how':
        'when it arrived to five minutes, how long in steps of five, and whether that was said or estimated',
      'observed, note': 'words from a closed list, and text without personal data',
    },
  },
  {
    table: 'shift_use',
    databases: ['work'],
    classes: ['running'],
    holds: 'What phones did, by team and hour, until it stands in the audit.',
    columns: {
      'plan, team, agency, role, hour': 'which team of which plan, and in which hour',
      'what, basis, times': 'what was done, whether live figures were in it, and how often',
    },
  },
  {
    table: 'patrol_notice',
    databases: ['work'],
    classes: ['running'],
    holds: 'When staff were told that visits are counted, and which DPIA stands behind it.',
    columns: {
      'id, demo': 'the only one, and whether it belongs to the demonstration',
      'staff_told_on, dpia, agency': 'the day, the reference, and which agency said so',
    },
  },
  {
    table: 'watch',
    databases: ['work'],
    classes: ['running'],
    holds: 'Which places somebody watches: the question alone, never a figure.',
    columns: {
      'id, since, demo': 'random number, since when, whether it belongs to the demonstration',
      owner: 'whose watch it is: an account, or a role of the demonstration',
      'kind, place, rings': 'a venue, a saved area, or a place cell and how many rings around it',
    },
  },
  {
    table: 'looked',
    databases: ['work'],
    classes: ['running'],
    holds: 'When somebody last looked at what changed.',
    columns: {
      'owner, at, release, demo':
        'whose look, when, which release everybody saw then, whether it belongs to the demonstration',
    },
  },
  {
    table: 'mail_choice',
    databases: ['work'],
    classes: ['running'],
    holds: 'Who chose to be told by mail. Nothing is kept while nobody chose it.',
    columns: { 'account, since': 'whose choice, and since when' },
  },
  {
    table: 'mail',
    databases: ['work'],
    classes: ['running'],
    holds:
      'That a mail is to be sent to somebody, or was, until they have looked. Never an address, a text, a place or a figure.',
    columns: {
      'account, kind': 'whose, and which of a few fixed sentences',
      'at, due_at, tries':
        'since when there is a reason for it, when it is tried next, how often it was tried',
    },
  },
  {
    table: 'mapping',
    databases: ['work'],
    classes: ['running'],
    holds: 'How the columns of a partner’s file are read. Never a row of one.',
    columns: { 'name, source, version, body': 'name, source, version, names of columns and explained words' },
  },
  {
    table: 'meta',
    databases: ['open', 'vault', 'work', 'release'],
    classes: ['running'],
    holds:
      'Facts about the file itself: invented or not, version of the zones, when the night’s work was done.',
    columns: {
      'key, value': 'name and value; in the vault also the secret that draws the release’s rounding',
    },
  },
  {
    table: 'leaf',
    databases: ['release'],
    classes: ['shared', 'protected'],
    holds: 'The smallest figures of a release, already rounded at random to a multiple of 3. Never a record.',
    columns: {
      'id, class, source, zone, period, leaf_group': 'class, source, zone, quarter or half-year, kind',
      count: 'the rounded figure',
    },
  },
  {
    table: 'source',
    databases: ['release'],
    classes: ['running'],
    holds: 'Which sources a release holds.',
    columns: { 'source, audience': 'source, and whether for partners or everybody' },
  },
]
