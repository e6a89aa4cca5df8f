import { ArrivalInfo } from '../arrival.tsx';
import { MapNumber, SketchMap } from '../sketch-map.tsx';
import { type Examples, examplesOf, text } from './example.tsx';

const days = { on: '2026-08-29T00:30:00.000Z', until: '2026-08-31T16:00:00.000Z' };

/** Where things are and when one comes there. */
export const places: readonly Examples[] = [
  examplesOf('MapNumber', MapNumber)({ 'a school’s number': () => ({ number: 3 }) }),
  examplesOf(
    'SketchMap',
    SketchMap,
  )({
    'a place, two schools, others and an outline': (say) => ({
      place: { name: say(text('府前家园', 'Fuqian Homes')), at: [7250, 5750] },
      schools: [
        { name: say(text('实验小学', 'Experimental Primary')), at: [7400, 5900], metres: 212 },
        { name: say(text('第二小学', 'No. 2 Primary')), at: [6800, 5400], metres: 570 },
      ],
      others: [[6200, 5200]],
      outlines: [
        [
          [6600, 5250],
          [7750, 5150],
          [7800, 5700],
          [7250, 6250],
          [6560, 5600],
        ],
      ],
      datum: say(text('示意坐标，单位米', 'sketch coordinates in metres')),
    }),
    'a school alone': (say) => ({
      place: null,
      schools: [
        { name: say(text('实验小学', 'Experimental Primary')), at: [0, 0], metres: undefined },
      ],
      others: [],
      datum: say(text('示意坐标，单位米', 'sketch coordinates in metres')),
    }),
  }),
  examplesOf(
    'ArrivalInfo',
    ArrivalInfo,
  )({
    'a day, a gate and things to bring': (say) => ({
      arrival: {
        on: days.on,
        place: { zh: '南门', en: 'South gate' },
        bring: [{ zh: '户口簿', en: 'Household register' }],
      },
      address: say(text('东城街1号', '1 Dongcheng Street')),
      days,
    }),
    'the last day alone': (say) => ({
      arrival: undefined,
      address: say(text('东城街1号', '1 Dongcheng Street')),
      days: { ...days, on: null },
    }),
  }),
];
