import type { GateWords } from '../gate.ts';

export const gate: GateWords = {
  title: 'Check an admission notice',
  genuine: 'The notice is genuine, and the place is at this school.',
  replaced:
    'This notice no longer counts: a newer result was published since. The family finds it under “My applications”.',
  otherSchool:
    'The notice is genuine, but for another school. The child arrives at the one it names.',
  notOurs:
    'This is not one of our notices, or it was not read completely. Check the application number, or call the hotline.',
  child: 'Child',
  school: 'School of the place',
  state: 'State',
  lot: 'Lottery number',
  number: 'Application number',
  confirm: 'Confirm arrival',
  notNow:
    'The arrival cannot be confirmed now: it is not the time of arrivals, or it was settled already.',
  next: 'Check the next child',
  scan: 'Scan with this device',
  scanHint:
    'The camera app of a phone opens the code on the notice, too; or enter the application number.',
  scanning: 'Point it at the code on the notice',
  stop: 'Stop scanning',
  noCamera:
    'The camera cannot be used. Allow this page to use it, or enter the application number.',
  otherCode: 'This is not the code of an admission notice.',
};
