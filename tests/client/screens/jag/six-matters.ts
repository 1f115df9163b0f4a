/** The six matters of a partnership's paper, under neutral minute numbers: none has a place, two have two owners. */
export const sixMatters = [
  {
    ...{ minute: '1.1', title: 'Attendance at the panel', initials: ['AB'], update: '' },
    wording: 'The question who may attend the panel be answered',
  },
  {
    ...{ minute: '1.2', title: 'People refusing services', initials: ['RV', 'CP'], update: '' },
    wording: 'Notices, injunctions and inherent jurisdiction be discussed for people who refuse services',
  },
  {
    ...{ minute: '2.1', title: 'Housing options', initials: ['RV', 'CP'], update: '' },
    wording: 'The head of housing options be invited to the JAG',
  },
  {
    ...{ minute: '2.2', title: 'New recruits', initials: ['CC'], update: '' },
    wording: 'The officer who trains new recruits be contacted',
  },
  {
    ...{ minute: '3.1', title: 'Information sharing', initials: ['RV'], update: '' },
    wording: 'Information-sharing agreements be brought together',
  },
  {
    ...{ minute: '3.2', title: 'Youth workers in the hospital', initials: ['AB'] },
    wording: 'Extra funding be sought for the youth project at the hospital',
    update:
      'A bid for two further years was written with the hospital and the youth service. It pays two youth workers in the emergency department on Friday and Saturday nights, and follows up in the week after. The answer of the fund is awaited; until then the project goes on with what is left of this year.',
  },
] as const

/** The same as minutes, in the ways in which they are typed. */
export const pastedMinutes = `JOINT ACTION GROUP
Minutes of an example meeting

1.1 ATTENDANCE AT THE PANEL
Members asked who sits on it.
RESOLVED: that the question who may attend the panel be answered. (AB)

1.2  People refusing services
There was a discussion.
RESOLVED that notices, injunctions and inherent jurisdiction be
discussed for people who refuse services. (Action: RV/CP)

Minute 2.1: Housing options
RESOLVED:
(1) that the head of housing options be invited to the JAG; and
    Action: RV/CP

2.2 New recruits
Resolved – that the officer who trains new recruits be contacted.   CC

3.1. Information sharing
RESOLVED that information-sharing agreements be brought together.
RV

3.2\tYouth workers in the hospital\tExtra funding be sought for the youth project at the hospital (AB)\t${sixMatters[5].update}
`
