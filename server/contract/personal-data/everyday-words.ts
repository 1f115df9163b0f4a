const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words of a sentence: never a street's or a person's name, whatever stands before them. */
const sentenceWords =
  'a about after again all also am an and any are around as ask at away back bad be because been before behind ' +
  'being beside between big both but by came can cannot come could day did do does done down during each end even ' +
  'ever every few for found from gave get go goes going gone good got had has have he her here hers him his how ' +
  'i if in inside into is it its just keep kept last late lately later left let lives long lot made make many may ' +
  'me might more most much must my near nearby next night no nobody not nothing now of off often old on once one ' +
  'only onto or other our out outside over own past per put ran run said same saw say says see seen several she ' +
  'should since so some someone soon still such than that the their them then there these they this those three ' +
  'through till to today told too took toward towards two twice under until up us use used using very via was we ' +
  'well went were what when where which while who why will with within without would yes yesterday yet you your ' +
  'four five six seven eight nine ten bus car cab van ask big bar bin box cut due eat fun gap gun hit job key kid ' +
  'kids man men new age air arm bag bay boy ban sat set sun mon tue wed thu fri sit ago act add aid can dog gym ' +
  'hot how ice law led lie lit low mad met mum off per pub ran raw red rid row sad sea shy sir six sky ten tie top ' +
  'try van war way web wet win won yet zoo mrs dr mr miss ms mx'

const times =
  "second seconds o'clock a.m p.m minute minutes min mins hour hours hr hrs day days week weeks month months year years am pm " +
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
  'september october november december spring summer autumn winter morning afternoon evening midnight noon ' +
  'easter christmas halloween ramadan eid diwali term'

const measures =
  'metre metres meter meters mile miles km yard yards feet foot per percent pounds pence storey storeys floor ' +
  'floors times time x way ways lane lanes bed point points'

const people =
  'youth youths boy boys girl girls man men woman women lad lads kid kids child children teenager teenagers teens ' +
  'people person persons adult adults pupil pupils student students resident residents tenant tenants officer ' +
  'officers warden wardens staff worker workers male males female females young older younger group groups gang ' +
  'gangs crew passengers commuters parents drivers riders cyclists customers shoppers visitors traders rough ' +
  'sleepers neighbours'

const things =
  'incident incidents report reports robbery robberies theft thefts assault assaults fight fights concern concerns ' +
  'visit visits patrol patrols action actions shop shops store stores bus buses car cars moped mopeds bike bikes ' +
  'scooter scooters school schools stop stops bench benches camera cameras light lights bin bins fire fires knife ' +
  'knives call calls table tables card cards sign signs vehicles flats homes houses outlets takeaways cafes pubs ' +
  'entrances exits stations parks roads streets areas places hotspots spots blocks sites sessions events meetings ' +
  'different separate main other busy quiet dark empty nearby local open closed high similar'

/** Institutions and services that text calls, names and asks. */
const services =
  'police ambulance council crimestoppers childline nspcc samaritans security housing victim support fire brigade ' +
  'transport environmental health social services targeted youth safer neighbourhood neighbourhoods cctv bid rsl ' +
  'yos tys mash jag mega isa lfb las nhs btp tfl snt asb mps pcso pcsos cid gp a&e hmo pspo dpo istv spoc mp mps ' +
  'community control centre town borough ward everyone anyone everybody anybody somebody mum dad nan teacher ' +
  'friends london british english christmas facebook instagram snapchat tiktok whatsapp youtube google'

export const timesAndMeasures = set(`${times} ${measures}`)
/** No part of a street's name where all is written small. */
export const notStreetWords = set(`${sentenceWords} ${times} ${measures} ${people} ${things}`)
/** No name of a person, even with a capital. */
export const notNames = set(`${sentenceWords} ${times} ${people} ${services}`)
/** Three letters after “SE20” that are a word, not the end of a plate. */
export const shortWords = set(`${sentenceWords} ${things} ${times}`)

/** A phrase with one of these is a place or a body: “called Example Gardens”. */
export const placeWords = set(
  'road rd street st avenue ave lane close drive way gardens garden grove crescent court place terrace square park ' +
    'mews hill rise row walk parade green common vale broadway approach mount chase path wharf quay estate house ' +
    'houses tower towers block school academy college nursery university library station centre center hall church ' +
    'mosque temple chapel club pub arms inn tavern bar cafe coffee grill chicken fried pizza kebab kitchen ' +
    'restaurant diner bakery takeaway shop shops store stores supermarket market mall arcade hotel hostel hospital ' +
    'surgery clinic pharmacy court courts cinema theatre museum gym pool leisure wood woods field fields meadow ' +
    'meadows recreation ground playground pond lake river bridge alley cut passage subway underpass roundabout ' +
    'junction corner gate cross yard works depot garage council police housing team service services trust ' +
    'association line office project scheme partnership forum panel group watch charity foundation bus tram line ' +
    'league cup united rovers city town ward triangle circle heath island farm cottage lodge villa villas'.concat(
      ' world limited ltd plc motors training key plan report support',
    ),
)

/** Before “called” or “known as”: what follows is the name of a place or thing. */
export const placeNouns = set(
  'park parks road street lane alley alleyway passage path footpath estate shop store cafe restaurant takeaway outlet ' +
    'pub bar club school academy college building block house flats tower area ward place venue spot site app game ' +
    'website page project scheme operation bus stop station square green common hotel hostel centre hall ' +
    'church library garden gardens field fields bench corner stairwell underpass bridge team service charity ' +
    'programme session workshop event campaign day exercise film song market arcade mall court'.concat(
      ' cut-through playground business company bakery gym layer map report plan power order form scheme dose',
    ),
)
