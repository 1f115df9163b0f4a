/** Sentences as people write them about places, without anything personal in them. Written by hand, filled by chance. */
import type { Seeded } from '../../../helpers/seeded.ts'

const streets = [
  'Station Road',
  'High Street',
  'Church Lane',
  'Park Avenue',
  'Mill Hill',
  'London Road',
  'Market Square',
  'Green Lane',
  'Victoria Gardens',
  'Elm Close',
  'Oak Drive',
  'the High Street',
  'the Broadway',
  'Queens Walk',
]
const outward = ['BR1', 'BR2', 'SE20', 'BR6', 'BR5', 'SE26', 'E8', 'CR0', 'N17', 'SW1A', 'EC1V', 'DA14']
const buses = ['194', '358', '61', 'R11', 'N3', '208', '162', 'B14', '75', '227']
const wards = [
  'Northfield',
  'Hillside & Mead',
  'Old Town',
  'Riverside West',
  'Kent Gate',
  'Saint Martin',
  'Mary Cross',
  'Penge',
  'Crystal Palace',
  'Chelsfield',
]
const places = [
  'the park',
  'the bus stop',
  'the chicken shop',
  'the car park',
  'the stairwell',
  'the library',
  'the underpass',
  'the youth club',
  'the station',
  'the bandstand',
  'the skate park',
  'the alley behind the shops',
  'the shopping centre',
  'the taxi office',
  'the hotel car park',
  'the playground',
]
const hours = [
  '14:30',
  '17:00',
  '3 a.m.',
  '3am',
  '10pm',
  '10.30 pm',
  '1600',
  '16:00',
  '22.15',
  'half past three',
  'midnight',
  '8 o’clock',
  '15:15',
]
const days = [
  'Monday',
  'Tuesday',
  'Friday night',
  'Saturday evening',
  'weekdays',
  'school days',
  'Sunday',
  'market days',
  'court days',
]
const groups = [
  '6 youths',
  '10 to 15 young people',
  '3 boys',
  'about 20 children',
  'year 10 pupils',
  'Year 7 girls',
  'two men',
  'a group of 8',
  '4 adults',
  'older teenagers',
  'students aged 11 to 16',
  '30+ people',
  'the same group',
  'under-18s',
  '12 boys and girls',
]
const acts = [
  'hang around',
  'are waiting',
  'were fighting',
  'smoke cannabis',
  'shout at passers-by',
  'ride mopeds',
  'set off fireworks',
  'are dealing',
  'feel unsafe',
  'throw stones at buses',
  'gather',
  'were drinking',
  'light small fires',
  'ask for money',
]
const bodies = [
  'the police',
  'the council',
  '101',
  '999',
  'Crimestoppers',
  'the housing association',
  'the wardens',
  'security',
  'an ambulance',
  'the school',
  'the fire brigade',
  'the Safer Neighbourhood Team',
]
const months = [
  'March',
  'June',
  'October 2024',
  'May 2022',
  'January',
  'last summer',
  'November 2025',
  '2023',
]
const counts = ['2', '3', '5', '6', '12', '14', '24', '48', '60', '100', '700']

type Fill = Record<
  | 'street'
  | 'outward'
  | 'bus'
  | 'ward'
  | 'place'
  | 'hour'
  | 'hour2'
  | 'day'
  | 'group'
  | 'act'
  | 'body'
  | 'month'
  | 'count'
  | 'count2',
  string
>

const templates: readonly ((f: Fill) => string)[] = [
  (f) => `${f.group} ${f.act} near ${f.place} on ${f.day}.`,
  (f) => `${f.group} on ${f.street} around ${f.hour}.`,
  (f) => `${f.group} ${f.act} outside ${f.place}, ${f.street}, ${f.outward}.`,
  (f) => `School gates ${f.hour}–${f.hour2}, ${f.group} ${f.act}.`,
  (f) => `At ${f.hour} ${f.street} is busy with ${f.group}.`,
  (f) => `Bus ${f.bus} stop on ${f.street}: ${f.group} ${f.act}.`,
  (f) =>
    `The ${f.bus} and the ${f.bus} stop at ${f.place}; ${f.act.replace('are ', '')} there after ${f.hour}.`,
  (f) => `We called ${f.body} ${f.count} times in ${f.month}.`,
  (f) => `Somebody called ${f.body} and nobody came for ${f.count} minutes.`,
  (f) => `${f.street} in ${f.outward} has no lighting between ${f.place} and ${f.place}.`,
  (f) => `${f.ward} ward: ${f.count} incidents in ${f.month}, ${f.count2} the month before.`,
  (f) => `The 24 hour restaurant on ${f.street} is the problem, mostly ${f.hour} to ${f.hour2}.`,
  (f) => `Cuckooing signs reported in ${f.ward}; zone level only, quarter ${'2'}.`,
  (f) => `Patrol ${f.street} for 15 minutes every 2 hours on ${f.day}.`,
  (f) => `Visit ${f.count} of ${f.count2} done, ${f.hour} to ${f.hour2}, 12 minutes on foot.`,
  (f) => `CCTV at ${f.place} was broken from ${f.month}; ${f.count} cameras work.`,
  (f) => `HMRC letters and Mrk 2 bins block ${f.street}; Mrkt Sq and the Drs’ surgery side, too.`,
  (f) => `Safe place: ${f.place}, staff are kind, open until ${f.hour}.`,
  (f) => `I do not feel safe at ${f.place} after ${f.hour} because ${f.group} ${f.act}.`,
  (f) =>
    `Community Impact Day on ${f.street}: ${f.count} bags of rubbish, ${f.count2} visits, ${f.body} took part.`,
  (f) => `Dispersal order for ${f.ward}, 48 hours from ${f.hour} on ${f.day}.`,
  (f) => `${f.count} robberies within ${f.count2} metres of ${f.place} since ${f.month}.`,
  (f) => `JAG minute ${f.count}.${f.count2}: ${f.body} to report back by ${f.month}.`,
  (f) => `A park called ${f.ward} Gardens has no gate on the ${f.street} side.`,
  (f) => `The estate known as ${f.ward} Court needs lights in the stairwell.`,
  (f) => `Youth court sits ${f.day}; young people arrive by bus ${f.bus} and from the station.`,
  (f) => `The tram to ${f.outward} and bus ${f.bus} bring ${f.group} at ${f.hour}.`,
  (f) => `Deliberate fires: ${f.count} in ${f.month}, down 46 % on the year before.`,
  (f) => `Please put a bench and 2 lights on ${f.street}, it was promised in ${f.month}.`,
  (f) => `My friends and I avoid ${f.place}, we take the ${f.bus} instead.`,
  (f) => `Our neighbours see ${f.group} at ${f.place} on ${f.day}.`,
  (f) => `A teacher said ${f.group} ${f.act} at ${f.place} at ${f.hour}.`,
  (f) => `Number ${f.bus} bus is late, so ${f.group} wait in the dark on ${f.street}.`,
  (f) => `From ${f.street} to ${f.street} is a 10 minute walk with no lights.`,
  () => `ASB hotline 101 or 999 in danger; Crimestoppers 0800 555 111 takes calls 24/7.`,
  (f) => `Survey: ${f.count} of 700 answered, ${f.count2} % feel unsafe in ${f.ward}.`,
  (f) => `A21 ${f.street} junction: drivers race on ${f.day}, ${f.count} near misses.`,
  (f) => `The named officer for ${f.ward} changes in ${f.month}.`,
  (f) => `So-called safe route from ${f.place} to ${f.place} is dark by ${f.hour}.`,
  (f) => `Knife found by ${f.place}, ${f.outward}, on ${f.day}; ${f.body} told.`,
  (f) => `${f.outward} has ${f.count} takeaways open past ${f.hour}.`,
  (f) => `Rent at ${f.place} went up £${f.count}.50, ${f.count2} shops closed since ${f.month}.`,
  (f) => `${f.group} miss the ${f.bus} bus and wait on ${f.street}.`,
  (f) => `Room for improvement at ${f.place}: flat roof, open door, no CCTV.`,
  (f) => `Part 1 (public): 3 actions for ${f.street}, 2 for ${f.ward}.`,
  (f) => `top 10 streets: 1. ${f.street} 2. ${f.street} 3. Elm Close`,
  (f) => `${f.day} ${f.hour}, ${f.place}, 2 lads on e-scooters, one moped, ${f.outward} end.`,
  (f) =>
    `nothing much happens at ${f.place} apart from ${f.group.toLowerCase()} on ${f.street.toLowerCase()}`,
  (f) => `the police were called to ${f.street.toLowerCase()} at ${f.hour}, 3 boys ran to ${f.place}`,
  (f) => `MASH got 2 referrals about ${f.place} (${f.ward}); level of risk 3 of 5.`,
]

export const cleanSentence = (chance: Seeded): string =>
  chance.pick(templates)({
    street: chance.pick(streets),
    outward: chance.pick(outward),
    bus: chance.pick(buses),
    ward: chance.pick(wards),
    place: chance.pick(places),
    hour: chance.pick(hours),
    hour2: chance.pick(hours),
    day: chance.pick(days),
    group: chance.pick(groups),
    act: chance.pick(acts),
    body: chance.pick(bodies),
    month: chance.pick(months),
    count: chance.pick(counts),
    count2: chance.pick(counts),
  })
